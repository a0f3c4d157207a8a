import type { Position } from '../scene';

/** What hands do to a picture, in CSS pixels from its upper left corner. */
export interface GestureEvents {
  /** What is taken hold of at a point: a node, to be dragged, or nothing, and then the picture moves. */
  readonly take: (at: Position) => boolean;
  readonly drag: (to: Position) => void;
  readonly drop: () => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, at: Position) => void;
  readonly tap: (at: Position) => void;
  readonly tapTwice: (at: Position) => void;
  readonly hover: (at: Position | null) => void;
}

// A hand is not quite still when it taps.
const stillPixels = 4;
const twiceWithinMs = 350;
const wheelPixelsAZoom = 300;

/** Reads mouse, pen and fingers alike: drag, pan, pinch, wheel, tap, tap twice. Gives the way to stop. */
export function listenToGestures(element: HTMLElement, events: GestureEvents): () => void {
  const fingers = new Map<number, Position>();
  let isDragging = false;
  let hasMoved = false;
  let start: Position = { x: 0, y: 0 };
  let lastTap = { time: -Infinity, x: 0, y: 0 };

  const placeOf = (event: MouseEvent): Position => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) {
      return;
    }
    element.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    fingers.set(event.pointerId, at);
    if (fingers.size === 1) {
      start = at;
      hasMoved = false;
      isDragging = events.take(at);
    } else if (isDragging) {
      // A second finger: the picture is meant, not the node.
      isDragging = false;
      events.drop();
    }
  };
  const move = (event: PointerEvent) => {
    const at = placeOf(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
      events.hover(at);
      return;
    }
    hasMoved ||= Math.hypot(at.x - start.x, at.y - start.y) > stillPixels || fingers.size > 1;
    fingers.set(event.pointerId, at);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
      events.zoom(distance(at, other) / Math.max(distance(before, other), 1), middle);
      events.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    } else if (hasMoved && isDragging) {
      events.drag(at);
    } else if (hasMoved) {
      events.pan(at.x - before.x, at.y - before.y);
    }
  };
  const up = (event: PointerEvent) => {
    const isLast = fingers.delete(event.pointerId) && fingers.size === 0;
    if (!isLast) {
      return;
    }
    if (isDragging && hasMoved) {
      events.drop();
    } else if (!hasMoved && event.type === 'pointerup') {
      const at = placeOf(event);
      const isSecond = event.timeStamp - lastTap.time < twiceWithinMs && distance(at, lastTap) < 4 * stillPixels;
      lastTap = { time: isSecond ? -Infinity : event.timeStamp, ...at };
      (isSecond ? events.tapTwice : events.tap)(at);
    }
    isDragging = false;
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    events.zoom(Math.exp(-event.deltaY / wheelPixelsAZoom), placeOf(event));
  };
  const leave = () => events.hover(null);

  element.style.touchAction = 'none';
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

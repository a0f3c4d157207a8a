import type { Sigma } from 'sigma';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';

/** What the reducers add to a node so that its name finds room before others': higher first. */
export interface LabelledNode {
  readonly priority?: number;
  /** Its name is written in full on a layer above; here its room is only kept free. */
  readonly highlighted?: boolean;
}

export type Label = Pick<PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>, 'x' | 'y' | 'size' | 'label'> & LabelledNode;

const gap = 2;
const framePadding = 4;
// Among more nodes than this names keep no disc free: there would be room for few.
const roomyMax = 80;
// Letters of a name beside its node: at most so many, and on a narrow screen fewer.
const nameLengthMax = 48;
const pixelsALetter = 20;

/** How names are written. */
export interface LabelStyle {
  readonly font: string;
  readonly size: number;
  readonly ink: string;
  readonly paper: string;
  /** Width of the picture. */
  readonly width: number;
  /** How many nodes there are, with names or without. */
  readonly nodeCount: number;
}

/** Collects the names that sigma would write one by one, and writes them together. */
export class LabelPainter {
  #waiting: Label[] = [];

  /** To be called by the drawing for each name that might be written. */
  readonly collect = (_context: CanvasRenderingContext2D, label: Label): void => {
    this.#waiting.push(label);
  };

  /** Writes what was collected since the last time. */
  paint(drawing: Sigma, ink: string, paper: string): void {
    const context = drawing.getCanvases()['labels']?.getContext('2d');
    const labels = this.#waiting;
    this.#waiting = [];
    if (context) {
      paintLabels(context, labels, { font: drawing.getSetting('labelFont'), size: drawing.getSetting('labelSize'), ink, paper, width: drawing.getDimensions().width, nodeCount: drawing.getGraph().order });
    }
  }
}

/** Writes names so that none lies on another: the chosen node's first, then its neighbours', then by size. What finds no room waits until there is more. */
export function paintLabels(context: CanvasRenderingContext2D, labels: Label[], { font, size, ink, paper, width, nodeCount }: LabelStyle): void {
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  labels.sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || b.size - a.size);
  // Among few nodes a name covers no other node either.
  const discs = nodeCount <= roomyMax ? labels.map((node) => ({ node, box: boxOfDisc(node) })) : [];
  const taken: Box[] = [];
  for (const label of labels) {
    const isFramed = label.highlighted ?? false;
    context.font = isFramed ? fullNameFont(font, size) : `${size}px ${font}`;
    const text = isFramed ? fitted(context, label.label ?? '', width) : shortened(label.label ?? '', Math.min(nameLengthMax, width / pixelsALetter));
    const length = lengthOf(context, text);
    const boxOf = ({ left, y }: Room): Box => {
      const [aside, above] = isFramed ? [framePadding, size] : [0, size / 2];
      return [left - aside - gap, y - above - gap, left + length + aside + gap, y + above + gap];
    };
    const rooms = (isFramed ? [roomFor(label, length, width, size)] : roomsFor(label, length, width, size, discs.length > 0)).filter((room) => !taken.some((other) => overlaps(boxOf(room), other)));
    const room = rooms.find((candidate) => !discs.some(({ node, box }) => node !== label && overlaps(boxOf(candidate), box))) ?? rooms[0];
    if (!room) {
      continue;
    }
    taken.push(boxOf(room));
    if (!isFramed) {
      context.strokeText(text, room.left, room.y + size / 3);
      context.fillText(text, room.left, room.y + size / 3);
    }
  }
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function overlaps(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function boxOfDisc({ x, y, size }: Label): Box {
  return [x - size, y - size, x + size, y + size];
}

/** Writes a name in full, framed, above all others; `fitted` where the picture is narrower than it. */
export function paintFullName(context: CanvasRenderingContext2D, node: { readonly x: number; readonly y: number; readonly size: number; readonly label: string }, style: Omit<LabelStyle, 'nodeCount'>, frame: string): void {
  context.font = fullNameFont(style.font, style.size);
  const name = fitted(context, node.label, style.width);
  const length = context.measureText(name).width;
  const { left, y } = roomFor(node, length, style.width, style.size);
  context.fillStyle = style.paper;
  context.strokeStyle = frame;
  context.lineWidth = 1.5;
  context.beginPath();
  context.roundRect(left - framePadding, y - style.size, length + 2 * framePadding, style.size * 2, 4);
  context.fill();
  context.stroke();
  context.beginPath();
  context.arc(node.x, node.y, node.size + 2, 0, 2 * Math.PI);
  context.stroke();
  context.fillStyle = style.ink;
  context.fillText(name, left, y + style.size / 3);
}

const fullNameFont = (font: string, size: number) => `600 ${size}px ${font}`;

// Measuring a name takes longer than writing it: its length is kept, for so many names.
const lengths = new Map<string, number>();
const lengthsMax = 10_000;

function lengthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  let length = lengths.get(key);
  if (length === undefined) {
    if (lengths.size >= lengthsMax) {
      lengths.clear();
    }
    length = context.measureText(text).width;
    lengths.set(key, length);
  }
  return length;
}

/** Where a name begins, and the middle of its height. */
interface Room {
  readonly left: number;
  readonly y: number;
}

/**
 * Where a name may be written, the best place first: beside its node to the right or left, below it, above it. Among many nodes only to the right
 * where that is in the picture: elsewhere it would seem to be another's.
 */
function roomsFor(node: Label, length: number, width: number, lineHeight: number, isRoomy: boolean): Room[] {
  const distance = node.size + 5;
  if (!isRoomy) {
    const room = roomFor(node, length, width, lineHeight);
    return room.y === node.y ? [room] : [];
  }
  const rooms = [
    { left: node.x + distance, y: node.y },
    { left: node.x - distance - length, y: node.y },
    { left: node.x - length / 2, y: node.y + distance + lineHeight / 2 },
    { left: node.x - length / 2, y: node.y - distance - lineHeight / 2 },
  ];
  return rooms.filter(({ left }) => left >= 0 && left + length <= width);
}

/**
 * Where the chosen node's name is written, which has to stand somewhere: to the right of its node, to the left where the picture ends before the name does, and below it where there is room on
 * neither side.
 */
export function roomFor(node: { readonly x: number; readonly y: number; readonly size: number }, length: number, width: number, lineHeight: number): { readonly left: number; readonly y: number } {
  const distance = node.size + 5;
  if (node.x + distance + length <= width) {
    return { left: node.x + distance, y: node.y };
  }
  if (node.x - distance - length >= 0) {
    return { left: node.x - distance - length, y: node.y };
  }
  return { left: Math.max(distance, Math.min(node.x - length / 2, width - length - distance)), y: node.y + distance + lineHeight };
}

/** A name of at most so many letters; the whole of it stands in the panel and in the table. */
export function shortened(name: string, lengthMax: number): string {
  const letters = [...name];
  return letters.length <= lengthMax ? name : `${letters.slice(0, Math.max(1, Math.floor(lengthMax) - 1)).join('')}…`;
}

/** A name as long as it fits into the picture. */
export function fitted(context: CanvasRenderingContext2D, name: string, width: number): string {
  const room = width - 40;
  const length = context.measureText(name).width;
  return length <= room ? name : shortened(name, ([...name].length * room) / length - 1);
}

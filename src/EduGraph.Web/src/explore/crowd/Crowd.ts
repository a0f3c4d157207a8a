import { kindLooks } from '../kinds';
import { paintFullName, paintLabels, type Label } from '../labels';
import { sizeFactor } from '../looks';
import { sheetOf, type LookOf, type Picture, type PictureEvents, type WidthOf } from '../picture';
import type { PositionStore } from '../positions';
import type { Position, SceneNode, SceneTie, Shown } from '../scene';
import { labelFont, labelSize, themeNow } from '../theme';
import { Camera } from './Camera';
import CrowdWorker from './crowd.worker?worker';
import { listenToGestures } from './gestures';
import { frameOf, nodeAt, tieAt } from './hits';
import type { CrowdAnswer, CrowdRequest, CrowdState } from './state';

// Of so many names in sight the largest nodes' are tried; more would find no room.
const namesTriedMax = 150;
// Below this radius, in CSS pixels, a node has no name unless it is dwelt on.
const namedRadiusMin = 2.5;

/**
 * The picture of many: a worker paints nodes and lines, the page writes the names and hears the hands. All that the page itself does for one
 * picture is in proportion to the nodes and takes a few milliseconds for thousands.
 */
export class Crowd implements Picture {
  readonly #container: HTMLElement;
  readonly #positions: PositionStore;
  readonly #events: { readonly current: PictureEvents };
  readonly #worker = new CrowdWorker();
  readonly #names = document.createElement('canvas');
  readonly #camera = new Camera();
  readonly #stops: (() => void)[] = [];
  #nodes: readonly SceneNode[] = [];
  #ties: readonly SceneTie[] = [];
  #ends = new Uint32Array();
  #radii = new Float32Array();
  #xs = new Float32Array();
  #ys = new Float32Array();
  #bySize: number[] = [];
  #near: ReadonlySet<number> = new Set();
  #chosen: number | null = null;
  #hovered: number | null = null;
  #dragged: number | null = null;
  #frame = 0;

  constructor(container: HTMLElement, positions: PositionStore, events: { readonly current: PictureEvents }) {
    this.#container = container;
    this.#positions = positions;
    this.#events = events;
    const picture = document.createElement('canvas');
    for (const canvas of [picture, this.#names]) {
      canvas.className = 'layer';
      container.append(canvas);
    }
    const handedOver = picture.transferControlToOffscreen();
    this.#send({ do: 'begin', canvas: handedOver }, [handedOver]);
    this.applyTheme();
    const sizes = new ResizeObserver(() => this.#resize());
    sizes.observe(container);
    this.#resize();
    this.#stops.push(
      () => sizes.disconnect(),
      () => picture.remove(),
      () => this.#names.remove(),
      () => this.#worker.terminate(),
      () => cancelAnimationFrame(this.#frame),
      positions.listen(() => this.place()),
      this.#listen(),
    );
  }

  /** Ends it; nothing of it may be called after that. */
  kill(): void {
    for (const stop of this.#stops) {
      stop();
    }
  }

  /** Takes what is to be shown, and how. */
  fill(shown: Shown, lookOf: LookOf, widthOf: WidthOf): void {
    const indexes = new Map(shown.nodes.map((node, index) => [node.id, index]));
    const factor = sizeFactor(shown.nodes.length, this.#container.clientWidth, this.#container.clientHeight);
    const lookKeys = new Map<string, number>();
    const looks: { colour: string; sign: string }[] = [];
    const given = shown.nodes.map((node) => ({ node, look: lookOf(node) }));
    this.#nodes = shown.nodes;
    this.#ties = shown.ties;
    this.#radii = Float32Array.from(given, ({ look }) => look.size * factor);
    this.#ends = new Uint32Array(2 * shown.ties.length);
    shown.ties.forEach((tie, index) => this.#ends.set([indexes.get(tie.from) ?? 0, indexes.get(tie.to) ?? 0], 2 * index));
    this.#bySize = shown.nodes.map((_, index) => index).sort((a, b) => (this.#radii[b] ?? 0) - (this.#radii[a] ?? 0));
    const lookIndexes = Uint16Array.from(given, ({ node, look }) => {
      const key = `${node.kind} ${look.colour}`;
      const index = lookKeys.get(key) ?? looks.push({ colour: look.colour, sign: kindLooks[node.kind].sign }) - 1;
      lookKeys.set(key, index);
      return index;
    });
    this.#near = new Set();
    this.#chosen = this.#hovered = this.#dragged = null;
    this.#draw({
      radii: this.#radii,
      lookOf: lookIndexes,
      looks,
      ends: this.#ends,
      widths: Uint8Array.from(shown.ties, (tie) => Math.max(1, Math.round(2 * widthOf(tie)))),
      near: new Uint8Array(),
      nearTies: new Uint32Array(),
    });
    this.place();
  }

  /** Takes where the nodes are now. */
  place(): void {
    const now = this.#positions.current;
    this.#xs = new Float32Array(this.#nodes.length);
    this.#ys = new Float32Array(this.#nodes.length);
    this.#nodes.forEach(({ id }, index) => {
      const at = now.get(id);
      this.#xs[index] = at?.x ?? 0;
      this.#ys[index] = at?.y ?? 0;
    });
    // The frame is that of all nodes, shown or not: filters and years do not move the picture.
    const frame = frameOf(this.#positions.laid);
    if (frame) {
      this.#camera.follow(frame);
    }
    this.#draw({ xs: this.#xs, ys: this.#ys, view: this.#camera.view });
  }

  /** Dwells on a node and what is around it, or on a tie. */
  mark(nodeId: string | null, tieId: string | null): void {
    const chosen = nodeId === null ? -1 : this.#nodes.findIndex((node) => node.id === nodeId);
    const nearTies = this.#ties.flatMap((tie, index) => (tie.id === tieId || (chosen >= 0 && (tie.from === nodeId || tie.to === nodeId)) ? [index] : []));
    const near = new Set(nearTies.flatMap((tie) => [this.#ends[2 * tie] ?? 0, this.#ends[2 * tie + 1] ?? 0]));
    if (chosen >= 0) {
      near.add(chosen);
    }
    this.#chosen = chosen >= 0 ? chosen : null;
    this.#near = near;
    this.#draw({ near: near.size === 0 ? new Uint8Array() : Uint8Array.from(this.#nodes, (_, index) => Number(near.has(index))), nearTies: Uint32Array.from(nearTies) });
  }

  setMap(isMap: boolean): void {
    this.#draw({ isMap });
  }

  applyTheme(): void {
    const { line, faint, strong, land } = themeNow();
    this.#draw({ colours: { line, faint, strong, land } });
  }

  zoom(factor: number): void {
    this.#camera.zoom(factor);
    this.#look();
  }

  fit(): void {
    this.#camera.reset();
    this.#look();
  }

  async toPng(): Promise<Blob> {
    const copy = await new Promise<ImageBitmap>((give) => {
      this.#worker.addEventListener('message', (event: MessageEvent<CrowdAnswer>) => give(event.data.copy), { once: true });
      this.#send({ do: 'copy' });
    });
    return sheetOf([copy, this.#names], copy.width, copy.height);
  }

  #listen(): () => void {
    return listenToGestures(this.#names, {
      take: (at) => {
        this.#dragged = this.#nodeAt(at);
        return this.#dragged !== null;
      },
      drag: (to) => {
        if (this.#dragged !== null) {
          const at = this.#camera.toLayout(to);
          this.#xs[this.#dragged] = at.x;
          this.#ys[this.#dragged] = at.y;
          this.#draw({ xs: this.#xs, ys: this.#ys });
        }
      },
      drop: () => {
        const node = this.#dragged === null ? undefined : this.#nodes[this.#dragged];
        if (node && this.#dragged !== null) {
          this.#events.current.moveNode(node.id, { x: this.#xs[this.#dragged] ?? 0, y: this.#ys[this.#dragged] ?? 0 });
        }
        this.#dragged = null;
      },
      pan: (dx, dy) => {
        this.#camera.pan(dx, dy);
        this.#look();
      },
      zoom: (factor, at) => {
        this.#camera.zoom(factor, at);
        this.#look();
      },
      tap: (at) => this.#tap(at),
      tapTwice: (at) => {
        const node = this.#nodes[this.#nodeAt(at) ?? -1];
        if (node) {
          this.#events.current.expandNode(node.id);
        } else {
          this.#camera.zoom(2, at);
          this.#look();
        }
      },
      hover: (at) => {
        const over = at === null ? null : this.#nodeAt(at);
        if (over !== this.#hovered) {
          this.#hovered = over;
          this.#names.style.cursor = over === null ? '' : 'pointer';
          this.#ask();
        }
      },
    });
  }

  #tap(at: Position): void {
    const node = this.#nodes[this.#nodeAt(at) ?? -1];
    if (node) {
      this.#events.current.selectNode(node.id);
      return;
    }
    const tie = this.#ties[tieAt(this.#camera.toLayout(at), this.#camera.view.scale, this.#ends, this.#xs, this.#ys) ?? -1];
    if (tie) {
      this.#events.current.selectTie(tie.id);
    }
  }

  #nodeAt(at: Position): number | null {
    return nodeAt(at, this.#camera.view, this.#xs, this.#ys, this.#radii);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#container;
    const density = window.devicePixelRatio || 1;
    this.#names.width = width * density;
    this.#names.height = height * density;
    this.#camera.resize(width, height);
    this.#draw({ width, height, density, view: this.#camera.view });
  }

  #look(): void {
    this.#draw({ view: this.#camera.view });
  }

  #draw(change: Partial<CrowdState>): void {
    this.#send({ do: 'draw', change });
    this.#ask();
  }

  #send(request: CrowdRequest, transfer: Transferable[] = []): void {
    this.#worker.postMessage(request, transfer);
  }

  // Names are written at most once a frame.
  #ask(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#writeNames());
  }

  #writeNames(): void {
    const context = this.#names.getContext('2d');
    if (!context) {
      return;
    }
    const { clientWidth: width, clientHeight: height } = this.#container;
    const density = window.devicePixelRatio || 1;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const theme = themeNow();
    const style = { font: labelFont, size: labelSize, ink: theme.ink, paper: theme.paper, width, nodeCount: this.#nodes.length };
    paintLabels(context, this.#labels(width, height), style);
    for (const node of new Set([this.#chosen, this.#hovered])) {
      if (node !== null && this.#nodes[node]) {
        paintFullName(context, this.#labelOf(node), style, theme.strong);
      }
    }
  }

  /** The names that might be written: of what is dwelt on, else of the largest nodes in sight. */
  #labels(width: number, height: number): Label[] {
    const { zoom } = this.#camera.view;
    const labels: Label[] = [];
    for (const node of this.#near.size > 0 ? this.#near : this.#bySize) {
      if (labels.length >= namesTriedMax || (this.#near.size === 0 && (this.#radii[node] ?? 0) * zoom < namedRadiusMin)) {
        break;
      }
      const label = this.#labelOf(node);
      if (label.x >= 0 && label.x <= width && label.y >= 0 && label.y <= height) {
        labels.push({ ...label, highlighted: node === this.#chosen || node === this.#hovered, priority: node === this.#chosen || node === this.#hovered ? 2 : 1 });
      }
    }
    return labels;
  }

  #labelOf(node: number): { x: number; y: number; size: number; label: string } {
    const at = this.#camera.toScreen({ x: this.#xs[node] ?? 0, y: this.#ys[node] ?? 0 });
    return { ...at, size: (this.#radii[node] ?? 0) * this.#camera.view.zoom, label: this.#nodes[node]?.name ?? '' };
  }
}

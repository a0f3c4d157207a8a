import type { Sigma } from 'sigma';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';

/** What the reducers add to a node so that its name finds room before others': higher first. */
export interface LabelledNode {
  readonly priority?: number;
  /** Its name is written in full on a layer above; here its room is only kept free. */
  readonly highlighted?: boolean;
}

type Label = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & LabelledNode;

const gap = 2;
const nameLengthMax = 48;

/** Writes names so that none lies on another: the chosen node's first, then its neighbours', then by size. What finds no room waits until there is more. */
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
    if (!context) {
      return;
    }
    const size = drawing.getSetting('labelSize');
    const { width } = drawing.getDimensions();
    context.font = `${size}px ${drawing.getSetting('labelFont')}`;
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    const taken: [left: number, top: number, right: number, bottom: number][] = [];
    labels.sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || b.size - a.size);
    for (const label of labels) {
      const text = label.highlighted ? (label.label ?? '') : shortened(label.label ?? '');
      const length = context.measureText(text).width;
      const left = leftOf(label, length, width);
      const box: (typeof taken)[number] = [left - gap, label.y - size / 2 - gap, left + length + gap, label.y + size / 2 + gap];
      if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) {
        continue;
      }
      taken.push(box);
      if (label.highlighted) {
        continue;
      }
      context.strokeText(text, left, label.y + size / 3);
      context.fillText(text, left, label.y + size / 3);
    }
  }
}

/** Where a name begins: to the right of its node, or to the left where the picture ends before the name does. */
export function leftOf(node: { readonly x: number; readonly size: number }, length: number, width: number): number {
  const right = node.x + node.size + 5;
  return right + length <= width ? right : node.x - node.size - 5 - length;
}

/** A name as long as there is room for; the whole of it stands in the panel and in the table. */
export function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= nameLengthMax ? name : `${letters.slice(0, nameLengthMax - 1).join('')}…`;
}

import type { Position, SceneNode, SceneTie } from './scene';

/** How one node is to be drawn. */
export interface NodeLook {
  readonly size: number;
  readonly colour: string;
}

/** What a picture tells. */
export interface PictureEvents {
  readonly selectNode: (id: string) => void;
  readonly selectTie: (id: string) => void;
  readonly expandNode: (id: string) => void;
  readonly moveNode: (id: string, position: Position) => void;
}

/** A picture that stands, whoever drew it. */
export interface Picture {
  /** Comes nearer by a factor above 1, goes away by one below; the middle stays. */
  zoom(factor: number): void;
  /** Brings the whole picture into view. */
  fit(): void;
  /** What is seen, as a PNG. */
  toPng(): Promise<Blob>;
}

export type LookOf = (node: SceneNode) => NodeLook;
export type WidthOf = (tie: SceneTie) => number;

/** Above so many nodes or ties a picture is drawn as a crowd: by a worker, which holds the page up on no machine. */
export const crowdFrom = { nodes: 1000, ties: 2000 } as const;

/** One canvas of what is on several, over the colour of the page. */
export async function sheetOf(layers: readonly CanvasImageSource[], width: number, height: number): Promise<Blob> {
  const sheet = document.createElement('canvas');
  sheet.width = width;
  sheet.height = height;
  const context = sheet.getContext('2d');
  if (!context) {
    throw new Error('This browser cannot draw on a canvas.');
  }
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, width, height);
  for (const layer of layers) {
    context.drawImage(layer, 0, 0, width, height);
  }
  return new Promise((give, fail) => sheet.toBlob((png) => (png ? give(png) : fail(new Error('The picture could not be written.'))), 'image/png'));
}

import { lazy, Suspense } from 'react';
import { CrowdCanvas } from './crowd/CrowdCanvas';
import type { LookOf, Picture, PictureEvents, WidthOf } from './picture';
import type { PositionStore } from './positions';
import type { Shown } from './scene';
import { isWebGLThere } from './webgl';

// The library asks for WebGL as soon as it is loaded.
const SigmaCanvas = lazy(() => import('./SigmaCanvas').then((module) => ({ default: module.SigmaCanvas })));

export interface CanvasProps extends PictureEvents {
  readonly shown: Shown;
  readonly positions: PositionStore;
  readonly selectedNode: string | null;
  readonly selectedTie: string | null;
  readonly label: string;
  /** Whether coasts are drawn behind it. */
  readonly isMap?: boolean;
  /** When this changes the whole picture comes into view again. */
  readonly viewKey?: string;
  /** How nodes look, where not by kind and number of ties; tie width likewise. */
  readonly lookOf?: LookOf;
  readonly widthOf?: WidthOf;
  /** Whether there is so much of it that a worker draws it. */
  readonly isCrowd?: boolean;
  /** The picture, once it stands. */
  readonly attach: (picture: Picture | null) => void;
}

/**
 * The picture. It is drawn on a canvas, which only mouse and fingers can use: the table beside it is its equal for the keyboard and for readers.
 * Where the browser has no WebGL (as a machine without a graphics card, by now), small pictures are drawn as large ones are.
 */
export function GraphCanvas(props: CanvasProps) {
  return props.isCrowd || !isWebGLThere() ? (
    <CrowdCanvas {...props} />
  ) : (
    <Suspense fallback={<div className="canvas" role="img" aria-label={props.label} />}>
      <SigmaCanvas {...props} />
    </Suspense>
  );
}

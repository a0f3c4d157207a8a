/** All that the picture of a crowd is drawn from. It is sent to the drawing worker in parts: what is sent replaces what was there. */
export interface CrowdState {
  /** Size in CSS pixels, and device pixels a CSS pixel. */
  readonly width: number;
  readonly height: number;
  readonly density: number;
  /** Where the nodes are, in units of the layout; y runs upwards. */
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** Radius of each node in CSS pixels at the first scale, and its look by position in `looks`. */
  readonly radii: Float32Array;
  readonly lookOf: Uint16Array;
  readonly looks: readonly CrowdLook[];
  /** Nodes at the ends of each tie, two by two. */
  readonly ends: Uint32Array;
  /** Width of each tie in steps of half a CSS pixel. */
  readonly widths: Uint8Array;
  /** Which nodes are dwelt on, one a node; empty where none is and all look alike. */
  readonly near: Uint8Array;
  /** Ties that are dwelt on, by position. */
  readonly nearTies: Uint32Array;
  readonly view: CrowdView;
  readonly colours: CrowdColours;
  readonly isMap: boolean;
}

export interface CrowdLook {
  readonly colour: string;
  /** Path of a white sign, drawn over -12 to 12 in both directions. */
  readonly sign: string;
}

/** From units of the layout to CSS pixels: `left + scale * x`, `top - scale * y`; radii grow by `zoom`. */
export interface CrowdView {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly zoom: number;
}

export interface CrowdColours {
  readonly line: string;
  readonly faint: string;
  readonly strong: string;
  readonly land: string;
}

/** What the drawing worker is sent. */
export type CrowdRequest =
  | { readonly do: 'begin'; readonly canvas: OffscreenCanvas }
  | { readonly do: 'draw'; readonly change: Partial<CrowdState> }
  | { readonly do: 'copy' };

/** What it sends back: a copy of the picture, when it was asked for one. */
export interface CrowdAnswer {
  readonly copy: ImageBitmap;
}

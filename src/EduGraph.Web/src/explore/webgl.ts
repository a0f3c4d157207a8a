let isThere: boolean | null = null;

/** Whether this browser draws with WebGL 2; asked once. */
export function isWebGLThere(): boolean {
  if (isThere === null) {
    const context = document.createElement('canvas').getContext('webgl2');
    isThere = context !== null;
    // Browsers have few of them to give.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return isThere;
}

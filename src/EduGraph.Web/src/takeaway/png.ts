import type Sigma from 'sigma';

/** What is seen as a picture: the layers of the drawing on one sheet. */
export function toPng(drawing: Sigma, give: (png: Blob) => void): void {
  const layers = drawing.getCanvases();
  const { width, height } = drawing.getDimensions();
  const scale = window.devicePixelRatio || 1;
  const sheet = document.createElement('canvas');
  sheet.width = width * scale;
  sheet.height = height * scale;
  const context = sheet.getContext('2d');
  if (!context) {
    throw new Error('This browser cannot draw on a canvas.');
  }
  // A layer's content is only sure to be there right after it was drawn.
  drawing.refresh();
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const name of ['land', 'edges', 'edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes']) {
    const layer = layers[name];
    if (layer) {
      context.drawImage(layer, 0, 0, sheet.width, sheet.height);
    }
  }
  sheet.toBlob((png) => {
    if (png) {
      give(png);
    }
  }, 'image/png');
}

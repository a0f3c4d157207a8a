/** Colours of the picture for one theme. */
export interface Theme {
  readonly ink: string;
  readonly paper: string;
  readonly line: string;
  readonly faint: string;
  readonly strong: string;
  readonly land: string;
}

const light: Theme = { ink: '#1a202c', paper: '#ffffff', line: '#9aa7b6', faint: '#e6ebf1', strong: '#1d5a99', land: '#eef1e8' };
const dark: Theme = { ink: '#edf2f7', paper: '#171c26', line: '#5d6b80', faint: '#252d3a', strong: '#90cdf4', land: '#212a31' };

const darkness = window.matchMedia('(prefers-color-scheme: dark)');
const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');

export const themeNow = () => (darkness.matches ? dark : light);

/** Whether the reader asked for things not to move by themselves. */
export const isMotionReduced = () => stillness.matches;

/** Calls when the reader changes between light and dark; gives the way to stop. */
export function listenToTheme(listener: () => void): () => void {
  darkness.addEventListener('change', listener);
  return () => darkness.removeEventListener('change', listener);
}

export const labelFont = 'system-ui, "Noto Sans", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", "Noto Sans Thai", "Noto Sans CJK SC", sans-serif';
export const labelSize = 12;

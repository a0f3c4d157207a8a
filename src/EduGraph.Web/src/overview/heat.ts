/** Five steps of darkness, by the root: one tie is to be seen beside a hundred. */
export function heat(value: number, greatest: number): number {
  return Math.min(5, Math.ceil(Math.sqrt(value / greatest) * 5));
}

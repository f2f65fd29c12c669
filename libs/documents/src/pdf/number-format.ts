/** A coordinate as PDF writes it: hundredths of a point, about four thousandths of a millimetre. */
export function coordinate(points: number): string {
  return String(Math.round(points * 100) / 100);
}

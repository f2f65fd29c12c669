/** As it is printed: `1234` → `1.234`, `95.50` → `95,50`. */
export function formatFigure(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

const HUNDREDTHS_OF_A_PERCENT = 10_000n;

/**
 * part / whole in per cent with two decimals, rounded half up by whole numbers only: `1` of `8` is `12.50`.
 * Null when a figure is missing or the whole is 0.
 */
export function percentOf(part: string | null, whole: string | null): string | null {
  if (part === null || whole === null) return null;
  const divisor = BigInt(whole);
  if (divisor === 0n) return null;
  const hundredths = (2n * BigInt(part) * HUNDREDTHS_OF_A_PERCENT + divisor) / (2n * divisor);
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

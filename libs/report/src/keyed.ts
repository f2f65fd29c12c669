/** An object with a value for each of the keys. */
export function keyed<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  const entries = keys.map((key) => [key, valueOf(key)] as const);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

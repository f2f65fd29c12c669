/** Units act at the same time, but not all at once: two cores play and serve them. */
const AT_ONCE = 4;

/** Works on all of them, a few at a time, in their order. @throws the first failure, after what was begun has ended */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...items.entries()];
  const failures: unknown[] = [];
  const one = async (): Promise<void> => {
    for (;;) {
      const next = failures.length > 0 ? undefined : queue.shift();
      if (next === undefined) return;
      const [place, item] = next;
      await work(item).then(
        (result) => (results[place] = result),
        (error: unknown) => failures.push(error),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** A run of both sequences: entries `[from, to)` of the old and of the new one. */
export interface Stretch {
  readonly kind: 'same' | 'changed';
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** Above this many cells the middle part is taken as changed as a whole: bounded time and memory. */
const MOST_CELLS = 2_000_000;

/** How `after` came from `before`: alternating same and changed stretches that cover both, by a longest common subsequence. */
export function stretchesOf(before: readonly string[], after: readonly string[]): Stretch[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = {
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
  const pairs = matchingPairs(middle.before, middle.after).map(
    ([i, j]) => [i + head, j + head] as const,
  );
  const heads = Array.from({ length: head }, (_, index) => [index, index] as const);
  const tails = Array.from(
    { length: tail },
    (_, index) => [before.length - tail + index, after.length - tail + index] as const,
  );
  return stretchesOfPairs([...heads, ...pairs, ...tails], [before.length, after.length]);
}

type Pair = readonly [number, number];

function stretchesOfPairs(pairs: readonly Pair[], [beforeEnd, afterEnd]: Pair): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  const changeUpTo = (beforeTo: number, afterTo: number): void => {
    if (beforeTo > i || afterTo > j)
      stretches.push({ kind: 'changed', before: [i, beforeTo], after: [j, afterTo] });
    [i, j] = [beforeTo, afterTo];
  };
  for (const [inBefore, inAfter] of pairs) {
    changeUpTo(inBefore, inAfter);
    const last = stretches.at(-1);
    [i, j] = [inBefore + 1, inAfter + 1];
    const joined = last?.kind === 'same' ? last : null;
    if (joined) stretches.pop();
    stretches.push({
      kind: 'same',
      before: [joined ? joined.before[0] : inBefore, i],
      after: [joined ? joined.after[0] : inAfter, j],
    });
  }
  changeUpTo(beforeEnd, afterEnd);
  return stretches;
}

function matchingPairs(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > MOST_CELLS) return [];
  const lengths = lengthTable(before, after);
  const width = after.length + 1;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Entry (i, j): length of the longest common subsequence of the rests from i and from j. */
function lengthTable(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] ?? 0;
      const beside = lengths[i * width + j + 1] ?? 0;
      const diagonal = lengths[(i + 1) * width + j + 1] ?? 0;
      lengths[i * width + j] = before[i] === after[j] ? diagonal + 1 : Math.max(below, beside);
    }
  }
  return lengths;
}

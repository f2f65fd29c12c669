/** Figures of one block: what was measured, and the limit (or the other candidate) beside it, under the same noise. */
export interface Block {
  readonly ours: number;
  readonly limit: number;
}

export interface Sides {
  readonly ours: (block: number) => Promise<number>;
  readonly limit: (block: number) => Promise<number>;
}

/** Runs the blocks in the order A B, B A, A B …, so that a drift of the machine favours neither side. */
export async function interleave(blocks: number, { ours, limit }: Sides): Promise<Block[]> {
  const measured: Block[] = [];
  for (let block = 0; block < blocks; block += 1) {
    if (block % 2 === 0) {
      const first = await ours(block);
      measured.push({ ours: first, limit: await limit(block) });
    } else {
      const first = await limit(block);
      measured.push({ ours: await ours(block), limit: first });
    }
    const { ours: one, limit: other } = measured.at(-1) ?? { ours: 0, limit: 0 };
    const place = `block ${String(block + 1)} of ${String(blocks)}`;
    console.error(`${place}: ours ${one.toFixed(1)}, limit ${other.toFixed(1)}`);
  }
  return measured;
}

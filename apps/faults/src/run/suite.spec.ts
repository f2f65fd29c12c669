import { describe, expect, it } from '@jest/globals';
import { type Lane, type Verdict } from './lane.js';
import { playCases, playSeeds, type Tally } from './suite.js';

const well: Verdict = { violations: [], seconds: 1, kills: [], unknown: 0 };
const broken = (): Promise<never> =>
  Promise.reject(
    new Error('the crash point P9 is passed by nobody\nworker P11.after is not known'),
  );

interface Told {
  readonly lines: string[];
  readonly tally: Tally;
  stopped: number;
}

/** Plays on lanes of which only the first `ready` have a base line. */
function suiteOf(ready: number) {
  const told: Told = { lines: [], tally: { passed: 0, failed: 0 }, stopped: 0 };
  let opened = 0;
  const openLane = () => {
    opened += 1;
    return {
      ready:
        opened <= ready ? () => Promise.resolve({} as Awaited<ReturnType<Lane['ready']>>) : broken,
      playSeed: () => Promise.resolve(well),
      playCase: () => Promise.resolve(well),
      stop: () => {
        told.stopped += 1;
        return Promise.resolve();
      },
    };
  };
  const line = (text: string) => told.lines.push(...text.split('\n'));
  return { told, parts: { line, tally: told.tally, openLane } };
}

describe('the suite on a broken base line', () => {
  it('names it, counts it once a lane and ends', async () => {
    const { told, parts } = suiteOf(0);
    await playSeeds([1, 2, 3], 2, parts);
    expect(told.tally).toEqual({ passed: 0, failed: 2 });
    expect(told.lines.filter((text) => text.startsWith('✗ '))).toEqual(
      Array.from(
        { length: 2 },
        () => '✗ the base line: Error: the crash point P9 is passed by nobody',
      ),
    );
    expect(told.lines).toContain('3 seeds were not played');
    expect(told.stopped).toBe(2);
  });

  it('plays every seed on the lanes that have one', async () => {
    const { told, parts } = suiteOf(1);
    await playSeeds([1, 2, 3], 2, parts);
    expect(told.tally).toEqual({ passed: 3, failed: 1 });
  });

  it('names it before the first case, too', async () => {
    const { told, parts } = suiteOf(0);
    await playCases(false, parts);
    expect(told.tally).toEqual({ passed: 0, failed: 1 });
    expect(told.lines[0]).toMatch(/^✗ the base line: /);
  });
});

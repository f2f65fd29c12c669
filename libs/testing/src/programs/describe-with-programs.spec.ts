import { describe, expect, it } from '@jest/globals';
import { describeWithPrograms, missingPrograms } from './describe-with-programs.js';

const node = { name: 'node', probe: [process.execPath, '--version'] } as const;
const unknown = { name: 'unknown', probe: ['congvu-no-such-program'] } as const;
const broken = { name: 'broken', probe: [process.execPath, '-e', 'process.exit(3)'] } as const;

let examplesRun = 0;
describeWithPrograms([node], 'with its programs on the machine', () => {
  it('runs the examples', () => {
    examplesRun += 1;
    expect(examplesRun).toBe(1);
  });
});

describe('missingPrograms', () => {
  it('names the programs that are not there or do not work', () => {
    expect(missingPrograms([node, unknown, broken])).toEqual(['unknown', 'broken']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { smallDefinition } from '../../test/cycle.js';
import { reportLadder } from '../../test/ladders.js';
import { type LadderDay, ladderNotices } from './ladder-notice.js';

const noticesOn = (day: Omit<LadderDay, 'obligation'>, obligation = 'N14') =>
  ladderNotices(smallDefinition, { obligation, ...day });

describe('ladderNotices', () => {
  it('tells those of the reminder of that day', () => {
    const reminder = reportLadder.reminders.find(
      ({ workingDaysBefore }) => workingDaysBefore === 5,
    );
    expect(noticesOn({ kind: 'reminder', number: 5 })).toEqual([
      { form: 'message', to: reminder?.to },
    ]);
  });

  it('tells who signs a letter that it is due; other forms tell whom they are for', () => {
    const told = reportLadder.rungs.map((_, index) =>
      noticesOn({ kind: 'rung', number: index + 1 }),
    );
    const actions = reportLadder.rungs.map(({ actions: all }) =>
      all.map(({ form, to, by }) => ({
        form: form.kind,
        to: form.kind === 'letter' ? [{ kind: 'post', post: by }] : to,
      })),
    );
    expect(told).toEqual(actions);
    expect(told.flat().map(({ form }) => form)).toContain('letter');
  });

  it('tells nobody on a day that the ladder has not, nor where there is no ladder', () => {
    expect(noticesOn({ kind: 'reminder', number: 7 })).toEqual([]);
    expect(noticesOn({ kind: 'rung', number: 9 })).toEqual([]);
    expect(noticesOn({ kind: 'reminder', number: 5 }, 'N01')).toEqual([]);
  });
});

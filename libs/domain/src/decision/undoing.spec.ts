import { addMilliseconds } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { by, now } from '../../test/letter.js';
import { type ActId } from '../ids.js';
import { NotYourTurn, UndoTooLate } from './decision-errors.js';
import { decideUndo, type HeldAct } from './undoing.js';

const actor = by('SNV.TP');
const held: HeldAct = {
  id: 'act' as ActId,
  seq: 2,
  kind: 'approve',
  personId: actor.personId,
  state: 'held',
  availableAt: addMilliseconds(now, 10_000),
  isLast: true,
};
const undo = (change: Partial<HeldAct>) => () =>
  decideUndo({ actor, now, act: { ...held, ...change } });

describe('decideUndo', () => {
  it('takes back one’s own act while it is held', () => {
    expect(undo({})()).toEqual({ kind: 'undo', undone: 'act', undoneSeq: 2 });
  });

  it('refuses somebody else', () => {
    expect(() => decideUndo({ actor: by('SNV.PGD'), now, act: held })).toThrow(NotYourTurn);
  });

  it('is too late from the very moment the hold ends', () => {
    expect(undo({ availableAt: now })).toThrow(UndoTooLate);
    expect(undo({ availableAt: addMilliseconds(now, 1) })).not.toThrow();
  });

  it.each(['deliverable', 'sending', 'delivered', 'void', 'parked'] as const)(
    'is too late for an act that is %s',
    (state) => {
      expect(undo({ state })).toThrow(UndoTooLate);
    },
  );

  it('is too late when something happened after it', () => {
    expect(undo({ isLast: false })).toThrow(UndoTooLate);
  });

  it.each(['sign', 'number', 'submit', 'issue'] as const)('does not exist for “%s”', (kind) => {
    expect(undo({ kind })).toThrow(UndoTooLate);
  });
});

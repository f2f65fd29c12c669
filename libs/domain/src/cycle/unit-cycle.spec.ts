import { describe, expect, it } from '@jest/globals';
import { instant, plainDate } from '@congvu/calendar';
import fc from 'fast-check';
import { type DocumentId } from '../ids.js';
import { type UnitCycleActBody } from './cycle-act.js';
import { ObligationActDoesNotApply } from './cycle-error.js';
import { isFulfilledByLetter } from './obligation-definition.js';
import { isOwed, reduceUnitCycle, takesReceipt, type UnitCycle } from './unit-cycle.js';

const first = 'a' as DocumentId;
const second = 'b' as DocumentId;
const onTime = instant('2024-11-14T02:00:00.000Z');
const late = instant('2024-11-20T02:00:00.000Z');

const N14 = { obligation: 'N14' };
const adopt: UnitCycleActBody = { kind: 'adopt', obligations: ['N08', 'N14'] };
const receive = (document: DocumentId, receivedAt = onTime): UnitCycleActBody => ({
  kind: 'receive',
  ...N14,
  document,
  receivedAt,
});
const fold = (...acts: readonly UnitCycleActBody[]): UnitCycle =>
  acts.reduce<UnitCycle>(reduceUnitCycle, {});

describe('the year of a unit', () => {
  it('begins with what it owes, and adopts nothing twice', () => {
    const received = fold(adopt, receive(first), adopt);
    expect(Object.keys(received)).toEqual(['N08', 'N14']);
    expect(received.N14).toMatchObject({ state: 'received', document: first });
  });

  it('keeps the moment of the first letter when a second one replaces it', () => {
    const returned: UnitCycleActBody = { kind: 'return-report', ...N14, document: first };
    const cycle = fold(adopt, receive(first), returned, receive(second, late));
    expect(cycle.N14).toEqual({
      state: 'received',
      receivedAt: onTime,
      document: second,
      returns: 1,
    });
  });

  it('accepts the letter that counts, not the one it replaced', () => {
    const received = [adopt, receive(first), receive(second)];
    expect(fold(...received, { kind: 'accept', ...N14, document: second }).N14?.state).toBe(
      'accepted',
    );
    expect(() => fold(...received, { kind: 'accept', ...N14, document: first })).toThrow(
      ObligationActDoesNotApply,
    );
  });

  it('is owed until the first receipt or a waiver', () => {
    const owes = (cycle: UnitCycle) => cycle.N14 !== undefined && isOwed(cycle.N14);
    expect(owes(fold(adopt))).toBe(true);
    expect(owes(fold(adopt, { kind: 'waive', ...N14 }))).toBe(false);
    expect(owes(fold(adopt, receive(first)))).toBe(false);
    expect(
      owes(fold(adopt, receive(first), { kind: 'return-report', ...N14, document: first })),
    ).toBe(false);
  });

  it('is fulfilled by evidence once, from being owed, and takes no letter then', () => {
    const fulfil: UnitCycleActBody = { kind: 'fulfil', ...N14, fulfilledAt: late };
    const cycle = fold(adopt, fulfil);
    expect(cycle.N14).toEqual({ state: 'fulfilled', receivedAt: late, document: null, returns: 0 });
    expect(cycle.N14 && isOwed(cycle.N14)).toBe(false);
    expect(() => reduceUnitCycle(cycle, fulfil)).toThrow(ObligationActDoesNotApply);
    expect(() => reduceUnitCycle(cycle, receive(first))).toThrow(ObligationActDoesNotApply);
    expect(() => fold(adopt, receive(first), fulfil)).toThrow(ObligationActDoesNotApply);
  });

  it('takes a receipt until it is accepted or waived', () => {
    const takes = (cycle: UnitCycle) => cycle.N14 !== undefined && takesReceipt(cycle.N14);
    const received = fold(adopt, receive(first));
    expect([takes(fold(adopt)), takes(received)]).toEqual([true, true]);
    expect(takes(reduceUnitCycle(received, { kind: 'accept', ...N14, document: first }))).toBe(
      false,
    );
    expect(takes(fold(adopt, { kind: 'waive', ...N14 }))).toBe(false);
  });

  it('is fulfilled by a letter where a receipt or an outcome is asked for, not by a piece of evidence', () => {
    const kinds = [{ kind: 'rules' }, { kind: 'evidence' }, { kind: 'year-end' }] as const;
    expect(isFulfilledByLetter({ kind: 'receipt', receiver: 'SNV' })).toBe(true);
    expect(kinds.map(isFulfilledByLetter)).toEqual([true, false, false]);
  });

  it('keeps the later date that was granted last, also of what has come meanwhile, and nothing else moves', () => {
    const dates = { target: plainDate('2024-11-29'), cutoff: late };
    const extend: UnitCycleActBody = { kind: 'extend', ...N14, document: second, ...dates };
    expect(fold(adopt, extend).N14).toEqual({
      state: 'open',
      receivedAt: null,
      document: null,
      returns: 0,
      extended: { document: second, ...dates },
    });
    expect(fold(adopt, receive(first), extend).N14).toMatchObject({
      state: 'received',
      document: first,
      extended: { document: second },
    });
    expect(() => fold(adopt, { kind: 'waive', ...N14 }, extend)).toThrow(ObligationActDoesNotApply);
  });

  it('refuses what is not owed', () => {
    expect(() => fold({ kind: 'waive', ...N14 })).toThrow(ObligationActDoesNotApply);
  });

  it('never forgets a receipt, and touches one obligation at a time', () => {
    const document = fc.constantFrom(first, second);
    const act = fc.oneof(
      document.map((one) => receive(one)),
      document.map((one): UnitCycleActBody => ({ kind: 'accept', ...N14, document: one })),
      document.map((one): UnitCycleActBody => ({ kind: 'return-report', ...N14, document: one })),
      fc.constant<UnitCycleActBody>({ kind: 'waive', ...N14 }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let cycle = fold(adopt);
        for (const body of acts) {
          const before = cycle;
          try {
            cycle = reduceUnitCycle(cycle, body);
          } catch (error) {
            expect(error).toBeInstanceOf(ObligationActDoesNotApply);
          }
          expect(cycle.N08).toBe(before.N08);
          if (before.N14?.receivedAt) expect(cycle.N14?.receivedAt).toBe(before.N14.receivedAt);
        }
      }),
    );
  });
});

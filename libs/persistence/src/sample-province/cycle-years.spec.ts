import { describe, expect, it } from '@jest/globals';
import { formatVietnamese, plainDate, toIsoVietnam } from '@congvu/calendar';
import { dueRowsOf, internalStepsOf, type Obligation, obligationsOf } from '@congvu/domain';
import { settingOf } from '../../test/cycle-setting.js';
import { type SampleCycleYear, sampleCycleDefinition } from './cycle-definitions.js';
import { REPORTING_UNITS } from './reporting-units.js';
import { REPORTING_UNITS_2026 } from './reporting-units-2026.js';

const planOf = (year: SampleCycleYear): readonly Obligation[] =>
  obligationsOf(sampleCycleDefinition(year), settingOf(year));
const countByCode = (rows: readonly Obligation[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(rows.map(({ code }) => code))].map((code) => [
      code,
      rows.filter((row) => row.code === code).length,
    ]),
  );
const datesOf = (rows: readonly Obligation[], code: string): string => {
  const deadline = rows.find((row) => row.code === code)?.deadline;
  if (deadline?.outcome === 'ONGOING') return deadline.checkpoints.map(formatVietnamese).join(', ');
  if (deadline?.outcome !== 'DATED') return deadline?.outcome ?? 'missing';
  return `${formatVietnamese(deadline.target)} / ${toIsoVietnam(deadline.legalCutoff).slice(0, 16)}`;
};

describe('the cycle of 2024', () => {
  const rows = planOf(2024);
  const setting = settingOf(2024);

  it('has 210 obligations: seven of the province and seven for each of the 29', () => {
    expect(rows).toHaveLength(210);
    expect(countByCode(rows)).toEqual({
      ...{ N01: 1, N02: 1, N03: 1, N04: 1, N05: 1, N06: 1, N07: 1 },
      ...{ N08: 29, N09: 29, N10: 29, N11: 29, N12: 29, N13: 29, N14: 29 },
    });
  });

  it('gives N01–N05 to Sở Nội vụ, N06–N07 to Sở Thông tin và Truyền thông, the rest to all in order', () => {
    const leads = (code: string) => rows.filter((row) => row.code === code).map(({ unit }) => unit);
    expect(['N01', 'N02', 'N03', 'N04', 'N05'].flatMap(leads)).toEqual(Array(5).fill('SNV'));
    expect(['N06', 'N07'].flatMap(leads)).toEqual(['STTTT', 'STTTT']);
    expect(leads('N14')).toEqual(REPORTING_UNITS.map(({ code }) => code));
  });

  it.each([
    ['N01', '28/06/2024, 31/10/2024'],
    ['N03', '31/12/2024 / 2025-01-01T00:00'],
    ['N05', '13/12/2024 / 2024-12-15T00:00'],
    ['N08', '28/06/2024 / 2024-07-01T00:00'],
    ['N14', '14/11/2024 / 2024-11-15T00:00'],
  ])('dates %s as the table of the tasks: %s', (code, dates) => {
    expect(datesOf(rows, code)).toBe(dates);
  });

  it.each([
    ['D01', '15/01/2024 / 2024-01-16T00:00', 28],
    ['D02', '18/01/2024 / 2024-01-19T00:00', 1],
    ['D03', '01/02/2024 / 2024-02-02T00:00', 1],
    ['D04', '01/02/2024 / 2024-02-02T00:00', 29],
    ['D05', '20/02/2024 / 2024-02-21T00:00', 29],
    ['D06', '31/01/2024 / 2024-02-01T00:00', 1],
    ['D07', '29/03/2024 / 2024-04-01T00:00', 1],
    ['D08', '29/03/2024 / 2024-04-01T00:00', 29],
    ['D09', '28/06/2024, 31/10/2024', 1],
    ['D10', '01/10/2024 / 2024-10-02T00:00', 1],
    ['D11', '06/11/2024 / 2024-11-07T00:00', 3],
    ['D12', '22/11/2024 / 2024-11-23T00:00', 1],
    ['D13', '29/11/2024 / 2024-12-01T00:00', 1],
    ['D14', '13/12/2024 / 2024-12-15T00:00', 29],
    ['D15', '31/12/2024 / 2025-01-01T00:00', 29],
  ])('dates the internal step %s as the table of the steps: %s', (code, dates, count) => {
    const steps = internalStepsOf(sampleCycleDefinition(2024), {
      ...setting,
      events: {
        'draft-plan-sent': plainDate('2024-01-08'),
        'plan-proposal-received': plainDate('2024-01-18'),
        'plan-received': plainDate('2024-01-30'),
      },
    });
    expect(datesOf(steps, code)).toBe(dates);
    expect(countByCode(steps)[code]).toBe(count);
  });

  it.each([
    ['N14', 'HPB', '03/10 31/10 07/11 12/11 14/11 · 15/11 · 15/11 18/11 19/11 25/11 29/11'],
    ['N08', 'HPL', '17/05 14/06 21/06 26/06 28/06 · 01/07 · 01/07 03/07 05/07 12/07 31/10'],
  ])('climbs the ladder of %s on the days of its table', (code, unit, days) => {
    const own = rows.filter((row) => row.code === code && row.unit === unit);
    const due = dueRowsOf(sampleCycleDefinition(2024), own, setting.calendar);
    const of = (kind: string) =>
      due
        .filter((row) => row.kind === kind)
        .map(({ dueOn }) => formatVietnamese(dueOn).slice(0, 5))
        .join(' ');
    expect(`${of('reminder')} · ${of('freeze')} · ${of('rung')}`).toBe(days);
  });

  it('tells each rung to those of the table, and signs its letters as the table says', () => {
    const ladder = sampleCycleDefinition(2024).ladders.find(({ code }) => code === 'BAO-CAO-NAM');
    const told = ladder?.rungs.map(({ actions }) =>
      actions.map(({ form, to, by }) => {
        const chain = form.kind === 'letter' ? ` ${form.chain}` : '';
        const people = to.map((one) => (one.kind === 'role' ? one.role : one.post)).join(', ');
        return `${form.kind}${chain} by ${by ?? 'system'} to ${people}`;
      }),
    );
    expect(told).toEqual([
      ['message by SNV.CV2 to officer, head-of-room', 'phone-list by SNV.CV2 to SNV.CV2'],
      ['message by SNV.TP to head, deputy-head, chief-of-office'],
      ['letter C05 by SNV.PGD to head'],
      ['letter C10 by SNV.GD to CT, PCT-NC', 'letter C04 by PCT-NC to head'],
      ['note by SNV.TP to SNV.TP, SNV.GD'],
    ]);
    const reminded = ladder?.reminders.map(({ to }) => to.length);
    expect(reminded).toEqual([1, 1, 2, 2, 2]);
  });
});

describe('the cycles after it', () => {
  it('reuses the plan in 2025 and has no task of Quý II', () => {
    const definition = sampleCycleDefinition(2025);
    expect(definition.phases[0]?.settledBy).toContain('2024 - 2025');
    expect(planOf(2025)).toHaveLength(7 + 6 * 29);
    expect(countByCode(planOf(2025))).not.toHaveProperty('N08');
    // 15/11/2025 is a Saturday: the target is Friday, the cut-off stays.
    expect(datesOf(planOf(2025), 'N14')).toBe('14/11/2025 / 2025-11-15T00:00');
  });

  it('asks departments and communes directly in 2026', () => {
    const reporting = planOf(2026).filter(({ code }) => code === 'N14');
    const communes = REPORTING_UNITS_2026.filter(({ kind }) => kind === 'commune');
    expect(communes.length).toBeGreaterThanOrEqual(20);
    expect(reporting.map(({ unit }) => unit)).toEqual(REPORTING_UNITS_2026.map(({ code }) => code));
    expect(planOf(2026)).toHaveLength(7 + 7 * REPORTING_UNITS_2026.length);
    expect(new Set(REPORTING_UNITS_2026.map(({ code }) => code)).size).toBe(
      REPORTING_UNITS_2026.length,
    );
  });

  it('dates 2026 by its own year', () => {
    expect(datesOf(planOf(2026), 'N08')).toBe('30/06/2026 / 2026-07-01T00:00');
    expect(datesOf(planOf(2026), 'N14')).toBe('13/11/2026 / 2026-11-15T00:00');
  });
});

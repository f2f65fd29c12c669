import { type UnitReportView } from '@congvu/contracts';

/** A cell of a report by its pointer (RFC 6901, as faults name it) and what shall stand in it. */
export interface CellChange {
  readonly pointer: string;
  readonly value: unknown;
}

/** What stands at that place; undefined where the report has no such place. */
export function valueAt(report: UnitReportView, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (part, step) => (isParent(part) ? part[step] : undefined),
    report,
  );
}

/** The report with other values at these places; all the rest is the same object as before. */
export function withValues(report: UnitReportView, changes: readonly CellChange[]): UnitReportView {
  return changes.reduce(
    (changed, { pointer, value }) =>
      // A place of the form is written with what its field holds: the shape stays.
      withValue(changed, stepsOf(pointer), value) as UnitReportView,
    report,
  );
}

function withValue(part: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(part)) {
    const items: readonly unknown[] = part;
    return items.with(Number(step), withValue(items[Number(step)], rest, value));
  }
  if (!isParent(part)) return part;
  return { ...part, [step]: withValue(part[step], rest, value) };
}

function stepsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}

function isParent(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null;
}

import { type ReportFault } from '@congvu/report';
import { FaultLines } from '../../documents/drafting/fault-lines.js';
import { useReportForm } from '../report-form.js';

type Mark = ReportFault['level'];

const SEVEREST: readonly Mark[] = ['block', 'explain', 'warn'];

/** What the checks think of a cell. That it is still empty can be seen without a mark. */
export function useMark(pointer: string): Mark | null {
  const { faults } = useReportForm();
  const here = faults.filter(
    ({ rule, pointers, level, note }) =>
      rule !== 'K23' && pointers.includes(pointer) && (level !== 'explain' || note === null),
  );
  return SEVEREST.find((level) => here.some((fault) => fault.level === level)) ?? null;
}

/** Why the server did not keep this cell. */
export function PlaceFaults({ pointer }: { readonly pointer: string }) {
  const { refused } = useReportForm();
  return <FaultLines faults={refused} pointer={pointer} />;
}

import { type FieldFaultView, type ReportView } from '@congvu/contracts';
import { checkReport, parseFigure, type ReportFault } from '@congvu/report';
import { useMemo, useRef, useState } from 'react';
import { type SaveState } from '../documents/drafting/draft-keeper.js';
import { type CellChange, withValues } from './cells/report-cell.js';
import { contextOf } from './report-context.js';
import { type ReportForm, type TypedCell } from './report-form.js';
import { type ReportSaving } from './save-report.mutation.js';
import { unfinishedCells } from './rows/unfinished-cells.js';

/** The report that is being filled in: checked with every key, and by the server with every save. */
export function useTypedReport(view: ReportView, saving: ReportSaving): ReportForm {
  const { content: report, state, change } = saving;
  const [unread, setUnread] = useState<ReadonlyMap<string, string>>(new Map());
  const latest = useRef(report);
  latest.current = report;
  const set = (changes: readonly CellChange[]) => {
    latest.current = withValues(latest.current, changes);
    change(latest.current);
  };
  const type = (typed: readonly TypedCell[]) => {
    const read = typed.map((cell) => ({ ...cell, parsed: parseFigure(cell.text, 'count') }));
    setUnread((before) => {
      const after = new Map(before);
      for (const { pointer, text, parsed } of read) {
        if (parsed.ok) after.delete(pointer);
        else after.set(pointer, text);
      }
      return after;
    });
    set(read.map(({ pointer, parsed }) => ({ pointer, value: parsed.ok ? parsed.value : null })));
  };
  const faults = useFaults(view, saving);
  return {
    surroundings: view,
    report,
    other: null,
    faults,
    refused: refusedPlaces(state),
    unread,
    edit: { set, type },
  };
}

function useFaults(view: ReportView, { content, state }: ReportSaving): readonly ReportFault[] {
  const known = useRef<readonly ReportFault[]>(view.faults);
  const isSaved = state.kind === 'saved';
  return useMemo(() => {
    // A row that is only begun is checked when it is one.
    if (isSaved) known.current = view.faults;
    else if (unfinishedCells(content).length === 0) {
      known.current = checkReport(content, contextOf(view));
    }
    return known.current;
  }, [content, isSaved, view]);
}

const REPORT = '/report';

function refusedPlaces(state: SaveState): readonly FieldFaultView[] {
  if (state.kind !== 'refused') return [];
  return state.problem.faults.map((fault) => ({
    ...fault,
    pointer: fault.pointer.startsWith(REPORT) ? fault.pointer.slice(REPORT.length) : fault.pointer,
  }));
}

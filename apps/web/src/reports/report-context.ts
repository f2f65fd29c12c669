import { plainDate } from '@congvu/calendar';
import { type ReportVersionView } from '@congvu/contracts';
import { type ReportContext } from '@congvu/report';

/** What the checks need here; what only the server knows, its answer to the next save says. */
export function contextOf(view: Omit<ReportVersionView, 'report'>): ReportContext {
  const { year, window, unit, previousYear, outgoingLetters } = view;
  return {
    year,
    window: { from: plainDate(window.from), to: plainDate(window.to) },
    unit,
    previousYear,
    outgoingLetters,
    ruleRegister: null,
    excellentCap: null,
    communes: null,
  };
}

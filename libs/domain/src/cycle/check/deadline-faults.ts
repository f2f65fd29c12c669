import {
  CalendarError,
  formatVietnamese,
  InvalidDeadlineRule,
  type PlainDate,
  yearOf,
} from '@congvu/calendar';
import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type ObligationDefinition } from '../obligation-definition.js';
import { type CheckSetting, faultWhen } from './check-setting.js';
import { resolvedDeadline } from './resolved-deadline.js';

/** Rules that give no date, give none this year, or give one that is over. */
export function deadlineFaults(
  { obligations, year }: CycleDefinition,
  { calendar, today }: CheckSetting,
): FieldFault[] {
  return obligations.flatMap((obligation, index) => {
    const pointer = `/obligations/${index}/deadline`;
    const deadline = resolvedDeadline(obligation.deadline, year, calendar);
    if (deadline instanceof CalendarError) return refusals(obligation, pointer, deadline);
    return deadline.outcome === 'DATED' && obligation.class === 'plan'
      ? pastFaults(obligation, pointer, { target: deadline.target, today })
      : [];
  });
}

function refusals(
  { code, deadline: { text } }: ObligationDefinition,
  pointer: string,
  error: CalendarError,
): FieldFault[] {
  if (!(error instanceof InvalidDeadlineRule)) {
    return [{ pointer, code: error.code, detail: `Hạn của ${code}: ${error.message}` }];
  }
  return error.faults.map(({ place, message }) => ({
    pointer: `${pointer}${pointerOf(place)}`,
    code: error.code,
    detail: `Hạn “${text}” của ${code}: ${message}.`,
  }));
}

/** Only of the plan: an internal step that is over was done before the cycle opened, or is not needed. */
function pastFaults(
  { code, deadline: { text } }: ObligationDefinition,
  pointer: string,
  { target, today }: { readonly target: PlainDate; readonly today: PlainDate },
): FieldFault[] {
  return faultWhen(target < today, {
    pointer,
    code: 'deadline-past',
    detail:
      `Hạn “${text}” của ${code} là ngày ${formatVietnamese(target)}, đã qua vào ngày ` +
      `${formatVietnamese(today)}; hãy mở chu kỳ năm ${yearOf(today) + 1}.`,
  });
}

/** `checkpoints[1]` of the calendar's faults as a JSON pointer. */
function pointerOf(place: string): string {
  return `/${place.replaceAll(']', '').split(/[.[]/).join('/')}`;
}

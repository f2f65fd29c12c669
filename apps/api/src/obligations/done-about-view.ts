import {
  type EvidenceView,
  type FollowUpLetterView,
  type ObligationView,
  type PhoneCallView,
} from '@congvu/contracts';
import { documentStatusNames, formatNumberAndSymbol } from '@congvu/domain';
import {
  type Evidence,
  type FollowUpLetter,
  type ObligationDetail,
  type PhoneCall,
} from '@congvu/persistence/year';
import { HIDDEN_SUBJECT } from '../documents/document-row-view.js';
import { capacityView } from '../organisation/capacity-view.js';

type DoneAbout = Pick<
  ObligationView,
  'evidenceDemands' | 'evidence' | 'reminders' | 'calls' | 'followUpLetters' | 'lastReturn'
>;

/** What people have done about an obligation: results, reminders, calls, letters of the ladder. */
export function doneAbout(obligation: ObligationDetail): DoneAbout {
  const { evidenceDemands, evidence, reminders, calls, followUpLetters, lastReturn } = obligation;
  return {
    evidenceDemands: evidenceDemands.map(({ kind, title }) => ({ kind, title })),
    evidence: evidence.map(evidenceView),
    reminders: reminders.map(({ at, capacity, recipients, text }) => ({
      at,
      by: capacityView(capacity),
      recipients: recipients.map(capacityView),
      text,
    })),
    calls: calls.map(phoneCallView),
    followUpLetters: followUpLetters.map(followUpLetterView),
    lastReturn: lastReturn && {
      at: lastReturn.at,
      by: capacityView(lastReturn.capacity),
      reason: lastReturn.reason,
    },
  };
}

function evidenceView({ capacity, cancelled, ...evidence }: Evidence): EvidenceView {
  return {
    ...evidence,
    by: capacityView(capacity),
    cancelled: cancelled && {
      at: cancelled.at,
      by: capacityView(cancelled.capacity),
      reason: cancelled.reason,
    },
  };
}

export function phoneCallView({ at, capacity, spokeTo, said }: PhoneCall): PhoneCallView {
  return { at, by: capacityView(capacity), spokeTo, said };
}

export function followUpLetterView({
  number,
  subject,
  symbol,
  ...letter
}: FollowUpLetter): FollowUpLetterView {
  return {
    ...letter,
    subject: subject ?? HIDDEN_SUBJECT,
    isReadable: subject !== null,
    symbol: number === null ? symbol : formatNumberAndSymbol(number, symbol),
    statusText: documentStatusNames[letter.status],
  };
}

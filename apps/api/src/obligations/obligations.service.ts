import { Inject, Injectable } from '@nestjs/common';
import { formatCalendarVersions } from '@congvu/calendar';
import { type ObligationView } from '@congvu/contracts';
import { documentStatusNames, formatNumberAndSymbol, obligationStanding } from '@congvu/domain';
import {
  findObligation,
  type LetterOfObligation,
  type ObligationDetail,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { daysToTarget } from '../cycles/days-to-target.js';
import { HIDDEN_SUBJECT } from '../documents/document-row-view.js';
import { optionalCapacityView } from '../organisation/capacity-view.js';
import { WorkingDays } from '../organisation/working-days.js';
import { doneAbout } from './done-about-view.js';
import { extensionView } from './extension-view.js';
import { actionsOn } from './obligation-actions.js';

@Injectable()
export class ObligationsService {
  private readonly workingDays = new WorkingDays();

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async show(actor: Actor, id: string): Promise<ObligationView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const obligation = await findObligation(sql, actor.reader, id);
      if (!obligation) throw notFound();
      const { businessAt: now } = await sql.moment();
      const daysLeft = await this.workingDays.left(sql);
      const { target, cutoff } = obligation.deadline;
      const standing = obligationStanding({ ...obligation, target, cutoff }, now, daysLeft);
      return {
        ...factsOf(obligation),
        standing,
        workingDaysLeft: daysToTarget({ standing, target }, now, daysLeft),
        availableActions: await actionsOn(sql, actor, obligation),
      };
    });
  }
}

type Facts = Omit<ObligationView, 'standing' | 'workingDaysLeft' | 'availableActions'>;

function factsOf(obligation: ObligationDetail): Facts {
  const { id, code, title, receivedAt, returns, lateWorkingDays, documentId } = obligation;
  const { words, explanation, target, cutoff, calendarVersions, extendedTo } = obligation.deadline;
  const versions = formatCalendarVersions(calendarVersions);
  return {
    id,
    code,
    class: obligation.class,
    title,
    cycle: { id: obligation.cycle.id, year: obligation.cycle.year },
    unit: { code: obligation.unit.code, name: obligation.unit.name },
    deadline: { words, target, cutoff, explanation, calendarVersions: versions, extendedTo },
    receivedAt,
    returns,
    lateWorkingDays,
    letters: obligation.letters.map((letter) => letterView(letter, documentId)),
    templates: [...obligation.letterTemplates],
    extension: obligation.extension && extensionView(obligation.extension),
    ...doneAbout(obligation),
    notices: obligation.notices.map((notice) => ({
      ...notice,
      recipient: optionalCapacityView(notice.recipient),
    })),
  };
}

function letterView(
  { documentId, subject, number, symbol, status }: LetterOfObligation,
  counted: string | null,
): ObligationView['letters'][number] {
  return {
    documentId,
    subject: subject ?? HIDDEN_SUBJECT,
    symbol: number === null ? symbol : formatNumberAndSymbol(number, symbol),
    status,
    statusText: documentStatusNames[status],
    counts: documentId === counted,
  };
}

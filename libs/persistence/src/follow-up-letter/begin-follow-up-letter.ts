import { dateInVietnam, type Instant, type WorkingCalendar } from '@congvu/calendar';
import { followUpLetter, type PostCode, type RungLetter } from '@congvu/domain';
import { raiseAlarm } from '../alarm/alarm.repository.js';
import { latestChain } from '../chain/chain.repository.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { createDocument } from '../document/create-document.js';
import {
  type DocumentTemplate,
  templateOfDefinition,
} from '../document-template/document-template.repository.js';
import { notify } from '../notification/notification.repository.js';
import {
  HELD_POSTS,
  type HeldPost,
  heldPostOf,
  type HeldPostRow,
} from '../organisation/holding.repository.js';
import { type FollowUpKey, insertFollowUpLetter } from './follow-up-letter.repository.js';
import { type LateUnit } from './late-units.js';

/** A letter of the ladder that is to be begun. */
export interface PlannedLetter {
  readonly key: FollowUpKey;
  readonly form: RungLetter['form'];
  /** Of the obligation. */
  readonly title: string;
  readonly units: readonly LateUnit[];
}

interface Day {
  readonly at: Instant;
  readonly calendar: WorkingCalendar;
}

/** Begins the draft and tells whoever writes it; what is missing for it raises an alarm, and nothing is begun. */
export async function beginFollowUpLetter(
  sql: Sql,
  letter: PlannedLetter,
  day: Day,
): Promise<void> {
  const { form, key } = letter;
  const template = await templateOfDefinition(sql, form);
  const drafter = template && (await drafterOf(sql, template, { form, at: day.at }));
  if (!template || !drafter) return alarmOf(sql, letter, template ? 'drafter' : 'template');
  const documentId = await createDocument(sql, {
    template,
    content: { ...template, body: bodyOf(letter, template, day), slip: '' },
    drafter: { ...drafter, personId: drafter.capacity.personId },
    proposesId: null,
    report: null,
    isBegunBySystem: true,
  });
  const obligations = letter.units.map(({ obligationId }) => obligationId);
  await insertFollowUpLetter(sql, { ...key, documentId, obligations });
  await notify(sql, [
    {
      personId: drafter.capacity.personId,
      kind: 'follow-up-drafted',
      event: documentId,
      documentId,
      taskId: null,
    },
  ]);
}

function bodyOf(
  { form, title, units }: PlannedLetter,
  { body }: DocumentTemplate,
  { at, calendar }: Day,
) {
  const on = dateInVietnam(at);
  const { answerWithin } = form;
  return followUpLetter(body, {
    units,
    title,
    words: units[0]?.words ?? '',
    target: units[0]?.target ?? null,
    on,
    answerBy: answerWithin === undefined ? null : calendar.addWorkingDays(on, answerWithin),
  });
}

/** The post that the chain begins with, or the one that the ladder names; whoever is at work goes before. */
async function drafterOf(
  sql: Sql,
  { chainCode }: DocumentTemplate,
  { form, at }: { readonly form: RungLetter['form']; readonly at: Instant },
): Promise<HeldPost | undefined> {
  const { chain } = await latestChain(sql, chainCode);
  const first = chain.steps[0]?.holder;
  const post: PostCode | undefined = first?.kind === 'post' ? first.post : form.drafter;
  if (post === undefined) return undefined;
  const row = await sql.first<HeldPostRow>(
    `${HELD_POSTS} AND p.code = $1 ORDER BY EXISTS (
       SELECT 1 FROM absence a WHERE a.person_id = h.person_id AND a.validity @> $2::date), pe.full_name, h.id LIMIT 1`,
    [post, dateInVietnam(at)],
  );
  return row && heldPostOf(row);
}

/** One alarm a letter, however many workers try. */
async function alarmOf(
  sql: Sql,
  { key, form }: PlannedLetter,
  missing: 'template' | 'drafter',
): Promise<void> {
  const { cycleId, code, rung, action, dueOn } = key;
  await raiseAlarm(sql, {
    kind: 'letter-not-drafted',
    objectId: derivedId(cycleId, `follow-up/${code}/${String(rung)}/${String(action)}/${dueOn}`),
    params: { obligation: code, rung, template: form.template, missing, dueOn },
  });
}

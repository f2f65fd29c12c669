import { dateInVietnam, type Instant } from '@congvu/calendar';
import { type Capacity, FOCAL_ROLES, type RungForm } from '@congvu/domain';
import { checkpointsWithoutEvidence } from '../evidence/evidence.repository.js';
import { draftLetters } from '../follow-up-letter/draft-letters.js';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { notify } from '../notification/notification.repository.js';
import { type DueMoment, takeMoments } from './due-moment.js';
import { freezeList } from './freeze-list.js';
import { LadderHolders, noticesOf, type UnitNotice } from './ladder-holders.js';

/** Tells people, freezes lists, begins the letters that a rung demands, and cancels what nobody owes any more. @returns how many rows it settled */
export async function settleMoments(sql: Sql, limit: number): Promise<number> {
  const moments = await takeMoments(sql, limit);
  if (moments.length === 0) return 0;
  const { businessAt } = await sql.moment();
  const done = moments.filter(isStillDue);
  await markSettled(sql, moments, done);
  await tell(sql, done, businessAt);
  for (const moment of done) if (moment.kind === 'freeze') await freezeList(sql, moment);
  await draftLetters(sql, done, businessAt);
  return moments.length;
}

/** A list is frozen whoever has received; the other rows are about one unit that must still owe. */
function isStillDue({ obligation }: DueMoment): boolean {
  return obligation === null || (obligation.state === 'open' && !obligation.isReceived);
}

async function markSettled(
  sql: Sql,
  moments: readonly DueMoment[],
  done: readonly DueMoment[],
): Promise<void> {
  await sql.execute(
    `UPDATE due SET state = CASE WHEN id = ANY ($2) THEN 'done' ELSE 'cancelled' END, settled_at = business_now()
     WHERE id = ANY ($1)`,
    [moments.map(({ id }) => id), done.map(({ id }) => id)],
  );
}

/** Whoever keeps the results is told that none was recorded, and the head of the room with him. */
async function noticesOfCheckpoints(
  sql: Sql,
  done: readonly DueMoment[],
): Promise<readonly UnitNotice[]> {
  const checkpoints = done.filter(({ kind }) => kind === 'checkpoint');
  if (checkpoints.length === 0) return [];
  const empty = await checkpointsWithoutEvidence(
    sql,
    checkpoints.map(({ id }) => id),
  );
  const to = FOCAL_ROLES.map((role) => ({ kind: 'role', role }) as const);
  return checkpoints
    .filter(({ id }) => empty.has(id))
    .map((moment) => ({ form: 'message', to, moment }));
}

interface Told {
  readonly moment: DueMoment;
  readonly form: RungForm['kind'];
  readonly recipient: Capacity | null;
}

async function tell(sql: Sql, done: readonly DueMoment[], at: Instant): Promise<void> {
  const notices: UnitNotice[] = [];
  for (const moment of done) notices.push(...(await noticesOf(sql, moment)));
  notices.push(...(await noticesOfCheckpoints(sql, done)));
  if (notices.length === 0) return;
  const holders = await LadderHolders.on(sql, dateInVietnam(at), notices);
  const told = notices.flatMap(({ moment, form, to }) =>
    to.flatMap((recipient): Told[] => {
      const found = holders.of(moment, recipient);
      const capacities = found.length > 0 ? found : [null];
      return capacities.map((capacity) => ({ moment, form, recipient: capacity }));
    }),
  );
  await insertEscalations(sql, told);
  await notifyAll(sql, told);
}

async function insertEscalations(sql: Sql, told: readonly Told[]): Promise<void> {
  await sql.execute(
    `INSERT INTO escalation (id, authority_id, due_id, form, recipient)
     SELECT new.id, current_authority(), new.due_id, new.form, new.recipient
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[]) AS new (id, due_id, form, recipient)`,
    [
      told.map(() => newId()),
      told.map(({ moment }) => moment.id),
      told.map(({ form }) => form),
      told.map(({ recipient }) => recipient && JSON.stringify(recipient)),
    ],
  );
}

const KINDS = {
  reminder: 'obligation-due',
  freeze: 'obligation-due',
  rung: 'obligation-overdue',
  checkpoint: 'evidence-missing',
} as const;

/** Nobody is told twice by one row, in however many posts he holds. */
async function notifyAll(sql: Sql, told: readonly Told[]): Promise<void> {
  const notifications = told.flatMap(({ moment, recipient }) => {
    if (recipient === null) return [];
    const kind = KINDS[moment.kind];
    const obligationId = moment.obligation?.id ?? null;
    const { personId } = recipient;
    return [
      { personId, kind, event: moment.id, documentId: null, taskId: null, obligationId } as const,
    ];
  });
  const once = new Map(notifications.map((one) => [`${one.event} ${one.personId}`, one]));
  await notify(sql, [...once.values()]);
}

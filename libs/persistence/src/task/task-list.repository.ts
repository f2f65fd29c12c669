import { type Instant, type PlainDate } from '@congvu/calendar';
import { type Reader } from '../document/document-scope.js';
import { type Sql } from '../database/sql.js';
import { TASK_ROW, type TaskRow } from './task-row.js';

export type TaskFilter =
  | 'overdue'
  | 'today-tomorrow'
  | 'this-week'
  | 'waiting-for-others'
  | 'arrivals'
  | 'to-number'
  | 'to-seal'
  | 'to-issue'
  | 'returned';

export type TaskCounters = Readonly<Record<TaskFilter | 'total', number>>;

export interface TaskPage {
  readonly filter?: TaskFilter;
  readonly sort: 'urgency' | 'opened';
  /** Last row of the page before. */
  readonly after?: TaskPosition;
  readonly limit: number;
}

export interface TaskPosition {
  readonly dueOn: PlainDate | null;
  readonly openedAt: Instant;
  readonly id: string;
}

const MINE = `(t.post_id = $1::uuid OR t.other_post_ids @> ARRAY[$1::uuid])`;
/** Monday to Sunday of the business clock's day. */
const WEEK_END = `(date_trunc('week', business_today())::date + 6)`;
const UNDER_WAY = `('in-progress', 'with-proposer', 'signed', 'numbered', 'sealed')`;
/** What my post drafted and somebody else has in hand. */
const WITH_OTHERS = `d.drafter_post_id = $1::uuid AND d.status IN ${UNDER_WAY} AND NOT ${MINE}`;

const filters: Readonly<Record<TaskFilter, string>> = {
  overdue: `${MINE} AND t.due_on < business_today()`,
  'today-tomorrow': `${MINE} AND t.due_on BETWEEN business_today() AND business_today() + 1`,
  'this-week': `${MINE} AND t.due_on > business_today() + 1 AND t.due_on <= ${WEEK_END}`,
  'waiting-for-others': WITH_OTHERS,
  arrivals: `${MINE} AND t.kind = 'arrival'`,
  'to-number': `${MINE} AND t.kind = 'number'`,
  'to-seal': `${MINE} AND t.kind = 'seal'`,
  'to-issue': `${MINE} AND t.kind = 'issue'`,
  returned: `${MINE} AND g.state -> 'position' ->> 'returned' IS NOT NULL`,
};

const orders = {
  urgency: `coalesce(t.due_on, 'infinity'::date), date_trunc('milliseconds', t.opened_at), t.id`,
  opened: `'infinity'::date, date_trunc('milliseconds', t.opened_at), t.id`,
} as const;

/** Open tasks of the reader's post, most urgent first; after the last row of the page before. */
export async function listTasks(sql: Sql, reader: Reader, page: TaskPage): Promise<TaskRow[]> {
  const order = orders[page.sort];
  const { after } = page;
  return sql.query<TaskRow>(
    `${TASK_ROW} WHERE t.state = 'open' AND ${page.filter ? filters[page.filter] : MINE}
       AND ($3::timestamptz IS NULL OR (${order}) > ($4::date, $3::timestamptz, $5::uuid))
     ORDER BY ${order} LIMIT $6`,
    [
      reader.postId,
      reader.personId,
      after?.openedAt ?? null,
      page.sort === 'urgency' ? (after?.dueOn ?? 'infinity') : 'infinity',
      after?.id ?? null,
      page.limit,
    ],
  );
}

/** How many each filter would list. */
export async function countTasks(sql: Sql, reader: Reader): Promise<TaskCounters> {
  const names = Object.keys(filters).filter(
    (name) => name !== 'waiting-for-others' && name !== 'arrivals',
  );
  const counts = names.map(
    (name) => `count(*) FILTER (WHERE ${filters[name as TaskFilter]})::int AS "${name}"`,
  );
  return sql.one<TaskCounters>(
    'số việc',
    `SELECT ${counts.join(', ')}, count(*)::int AS total,
       (SELECT count(*) FROM task t JOIN document d ON d.id = t.document_id
        WHERE t.state = 'open' AND ${WITH_OTHERS})::int AS "waiting-for-others",
       (SELECT count(*) FROM arrival r WHERE $2::boolean AND r.receiver_unit_id IN ($3::uuid, $4::uuid)
          AND r.state = 'waiting')::int AS arrivals
     FROM task t JOIN document d ON d.id = t.document_id JOIN aggregate g ON g.id = d.id
     WHERE t.state = 'open' AND ${MINE}`,
    [reader.postId, reader.roles.includes('clerk'), reader.unitId, reader.agencyId],
  );
}

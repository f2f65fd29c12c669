import {
  type BoardCellView,
  type BoardUnitView,
  cycleBoardSchema,
  cycleDefinitionListSchema,
  cycleListSchema,
  cycleOpenedSchema,
  documentSchema,
  obligationSchema,
} from '@congvu/contracts';
import { type CycleId, type DocumentId } from '@congvu/domain';
import { distributeLetter } from '@congvu/persistence';
import { openObligations } from '@congvu/persistence/year';
import { decide, key, sign, submitAs } from './letters.js';
import { firstOf, known, read } from './read.js';
import { type TestApi } from './test-api.js';

/** Opens the first year of the sample as its administrator, with what its workflow would write. */
export async function openYear(
  api: TestApi,
  asked = key(),
): Promise<{ definition: string; cycle: string }> {
  const administrator = await api.as('SNV.QT');
  const definitions = await read(
    cycleDefinitionListSchema,
    administrator.get('/cycle-definitions'),
  );
  const definition = firstOf(definitions.items).id;
  const answer = await administrator.post('/cycles', { definitionId: definition }, asked);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const { cycleId } = known(cycleOpenedSchema, answer);
  const { database, scope } = api;
  await database.transaction(scope, (sql) => openObligations(sql, cycleId as CycleId));
  return { definition, cycle: cycleId };
}

/** Freezes the list of the task as its sweep would on the day: all of the units have not handed in. @returns its id */
export async function frozenListOf(api: TestApi, code: string): Promise<string> {
  const { database, scope } = api;
  const { id } = await database.transaction(scope, (sql) =>
    sql.one<{ id: string }>(
      'danh sách',
      `WITH list AS (
         SELECT d.id, d.authority_id, convert_to(jsonb_build_object('received', '[]'::jsonb, 'waived', '[]'::jsonb, 'missing',
           (SELECT jsonb_agg(jsonb_build_object('unit', u.code, 'name', u.name) ORDER BY u.official_order)
            FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
            WHERE uc.cycle_id = d.cycle_id AND o.code = d.code))::text, 'UTF8') AS canonical
         FROM due d WHERE d.kind = 'freeze' AND d.code = $1)
       INSERT INTO frozen_list (due_id, authority_id, canonical, sha256)
       SELECT id, authority_id, canonical, sha256(canonical) FROM list RETURNING due_id AS id`,
      [code],
    ),
  );
  return id;
}

/** What the post sees on the board of a year, of the newest one where none is named. */
export async function boardOf(api: TestApi, post: string, cycle?: string) {
  const officer = await api.as(post);
  const { items } = await read(cycleListSchema, officer.get('/cycles'));
  return read(cycleBoardSchema, officer.get(`/cycles/${cycle ?? firstOf(items).id}/board`));
}

/** An obligation of the post's own agency: its id, and how it stands. */
export async function obligationOf(
  api: TestApi,
  post: string,
  code: string,
): Promise<{ id: string; cell: BoardCellView }> {
  const { units } = await boardOf(api, post);
  const own = units.find(({ isOwn }) => isOwn);
  const cell = own && cellOf(own, code);
  if (!cell) throw new Error(`${post} owes no ${code}`);
  return { id: cell.obligationId, cell };
}

/** Begins the yearly report of the post's unit from what it owes. @returns id of the letter */
export async function beginReport(api: TestApi, post: string): Promise<string> {
  const officer = await api.as(post);
  const { id } = await obligationOf(api, post, 'N14');
  const { templates } = await read(obligationSchema, officer.get(`/obligations/${id}`));
  const body = { templateId: firstOf(templates).id };
  return known(documentSchema, await officer.post(`/obligations/${id}/letter`, body)).id;
}

export function cellOf({ cells }: BoardUnitView, code: string): BoardCellView | undefined {
  return cells.find((cell) => cell.code === code);
}

const MOST_STEPS = 12;

/** Takes the report of the post's unit from its draft to its issue and its receivers. */
export async function issueReport(api: TestApi, documentId: string, post: string): Promise<void> {
  await submitAs(api, documentId, { post });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const task = await openTask(api, documentId);
    if (!task) break;
    await perform(api, documentId, task);
  }
  const { database, scope } = api;
  await database.transaction(scope, (sql) => distributeLetter(sql, documentId as DocumentId));
}

interface OpenTask {
  readonly post: string;
  readonly kind: string;
}

async function perform(api: TestApi, id: string, { post, kind }: OpenTask): Promise<void> {
  if (kind === 'sign') await sign(api, id, [post, 'person']);
  else if (kind === 'seal') await sign(api, id, [post, 'agency']);
  else if (kind === 'number' || kind === 'issue') await decide(api, id, [post, { kind }]);
  else await decide(api, id, [post, { kind: 'approve', version: 1 }]);
}

async function openTask({ database, scope }: TestApi, id: string): Promise<OpenTask | undefined> {
  return database.read(scope, (sql) =>
    sql.first<OpenTask>(
      `SELECT p.code AS post, t.kind FROM task t JOIN post p ON p.id = t.post_id
       WHERE t.document_id = $1 AND t.state = 'open' LIMIT 1`,
      [id],
    ),
  );
}

import { type DocumentId } from '@congvu/domain';
import { distributeLetter } from '@congvu/persistence';
import {
  type LetterStage,
  type MatrixColumn,
  matrixColumns,
} from '../src/access/authorization-matrix.js';
import { aLetter, decide, sign, submit, taskOf } from './letters.js';
import { type Officer } from './officer.js';
import { type TestApi } from './test-api.js';

/** A letter at one stage of its way, with the ids that addresses ask for. */
export interface StagedLetter {
  readonly id: string;
  readonly task: string;
  readonly act: string;
  readonly session: string;
  readonly sha256: string;
}

export interface MatrixFixture {
  readonly letters: Readonly<Record<LetterStage, StagedLetter>>;
  readonly arrival: string;
  readonly register: string;
  readonly template: string;
}

const NONE = '00000000-0000-7000-8000-000000000000';

/** Letters of Sở Nội vụ that stand at each stage, one each; the last one has reached the committee's office. */
export async function matrixFixture(api: TestApi): Promise<MatrixFixture> {
  const letters = {
    draft: await staged(api, 0),
    'in-review': await staged(api, 1),
    'to-sign': await staged(api, 2),
    signed: await staged(api, 3),
    issued: await staged(api, 4),
  };
  const { database, scope } = api;
  await database.transaction(scope, (sql) =>
    distributeLetter(sql, letters.issued.id as DocumentId),
  );
  const clerk = await api.as('VP.VT');
  const { body: arrivals } = await clerk.get('/arrivals');
  const { body: registers } = await (await api.as('SNV.VT')).get('/registers?direction=out');
  const { body: templates } = await (await api.as('SNV.CV1')).get('/document-templates');
  return {
    letters,
    arrival: arrivals.items[0].id as string,
    register: registers.items[0].id as string,
    template: templates.items[0].id as string,
  };
}

async function staged(api: TestApi, steps: number): Promise<StagedLetter> {
  const id = await aLetter(api);
  const waits = ['SNV.CV1', 'SNV.TP', 'SNV.GD', 'SNV.VT'][steps];
  if (steps > 0) await submit(api, id);
  if (steps > 1) {
    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 1 }]);
    await decide(api, id, ['SNV.CVP', { kind: 'approve', version: 1 }]);
  }
  const session = steps === 2 ? await openSession(api, id) : NONE;
  if (steps > 2) await sign(api, id, ['SNV.GD', 'person']);
  if (steps > 3) {
    await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    await sign(api, id, ['SNV.VT', 'agency']);
    await decide(api, id, ['SNV.VT', { kind: 'issue' }]);
  }
  const drafter = await api.as('SNV.CV1');
  const { body: history } = await drafter.get(`/documents/${id}/history`);
  const { body: files } = await drafter.get(`/documents/${id}/files`);
  return {
    id,
    task: waits === undefined ? await lastTask(api, id) : await taskOf(api, id, waits),
    act: (history.items[0]?.actId as string | undefined) ?? NONE,
    session,
    sha256: (files.items[0]?.sha256 as string | undefined) ?? 'a'.repeat(64),
  };
}

async function openSession(api: TestApi, id: string): Promise<string> {
  const signer = await api.as('SNV.GD');
  const taskId = await taskOf(api, id, 'SNV.GD');
  const { body } = await signer.post(`/documents/${id}/signing-sessions`, {
    taskId,
    kind: 'person',
  });
  return body.id as string;
}

async function lastTask({ database, scope }: TestApi, id: string): Promise<string> {
  const task = await database.read(scope, (sql) =>
    sql.one<{ id: string }>(
      'việc',
      'SELECT id FROM task WHERE document_id = $1 ORDER BY opening DESC LIMIT 1',
      [id],
    ),
  );
  return task.id;
}

/** Asks as each column's officer; one letter of the matrix each. */
export async function askAll(
  api: TestApi,
  ask: (officer: Officer, column: MatrixColumn) => Promise<{ status: number; body: unknown }>,
  officerOf: (column: MatrixColumn) => Promise<Officer>,
): Promise<string> {
  const cells: string[] = [];
  for (const column of matrixColumns)
    cells.push(cellOf(await ask(await officerOf(column), column)));
  return cells.join(' ');
}

/** A: access was given, whatever the rules said afterwards · m: metadata only · F, N, U: 403, 404, 401. */
function cellOf({ status, body }: { status: number; body: unknown }): string {
  if (status === 401) return 'U';
  if (status === 403) return 'F';
  if (status === 404) return 'N';
  return status === 200 && JSON.stringify(body).includes('không thuộc phạm vi được xem nội dung')
    ? 'm'
    : 'A';
}

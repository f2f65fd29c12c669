import {
  arrivalListSchema,
  attachmentSchema,
  consolidationRowSchema,
  documentFileListSchema,
  documentTemplateListSchema,
  evidenceReceiptSchema,
  historySchema,
  registerListSchema,
  signingSessionSchema,
} from '@congvu/contracts';
import { firstOf, read } from './read.js';
import { type DocumentId, type ObligationId } from '@congvu/domain';
import { distributeLetter, sampleReportOf } from '@congvu/persistence';
import { beginObligationLetter } from '@congvu/persistence/year';
import { type MatrixColumn, matrixColumns } from '../src/access/authorization-matrix.js';
import { type LetterStage } from '../src/access/letter-stages.js';
import { aPdf, attach } from './attaching.js';
import { frozenListOf, obligationOf, openYear } from './cycles.js';
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
  readonly attachment: string;
  /** One more, for the row that removes it. */
  readonly removable: string;
}

export interface MatrixFixture {
  readonly letters: Readonly<Record<LetterStage, StagedLetter>>;
  readonly arrival: string;
  readonly register: string;
  readonly template: string;
  readonly definition: string;
  readonly cycle: string;
  /** Of the yearly report, whole. */
  readonly frozenList: string;
  readonly consolidation: string;
  /** The yearly report of the committee's office. */
  readonly obligation: string;
  /** A result of the same office. */
  readonly evidence: string;
}

const NONE = '00000000-0000-7000-8000-000000000000';

/** Letters of Sở Nội vụ that stand at each stage, one each; the last one has reached the committee's office. */
export async function matrixFixture(api: TestApi): Promise<MatrixFixture> {
  const year = await openedYear(api);
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
  const arrivals = await read(arrivalListSchema, clerk.get('/arrivals'));
  const registers = await read(
    registerListSchema,
    (await api.as('SNV.VT')).get('/registers?direction=out'),
  );
  // Those of letters that fulfil an obligation are not offered once the year is open.
  const templates = await read(
    documentTemplateListSchema,
    (await api.as('SNV.CV1')).get('/document-templates'),
  );
  return {
    letters,
    arrival: firstOf(arrivals.items).id,
    register: firstOf(registers.items).id,
    template: firstOf(templates.items).id,
    ...year,
  };
}

async function openedYear(
  api: TestApi,
): Promise<
  Pick<
    MatrixFixture,
    'definition' | 'cycle' | 'consolidation' | 'obligation' | 'evidence' | 'frozenList'
  >
> {
  const { definition, cycle } = await openYear(api);
  const { id } = await obligationOf(api, 'VP.CV-NC', 'N14');
  const officer = await api.as('VP.CV-NC');
  const entry = { kind: 'other', happenedOn: '2024-01-08', title: 'Hội nghị quán triệt' };
  const briefing = await obligationOf(api, 'VP.CV-NC', 'N09');
  const answer = officer.post(`/obligations/${briefing.id}/evidence`, entry);
  const { evidenceId } = await read(evidenceReceiptSchema, answer);
  const frozenList = await frozenListOf(api, 'N14');
  const head = await api.as('SNV.TP');
  const frozen = head.post(`/cycles/${cycle}/consolidations`);
  const { id: consolidation } = await read(consolidationRowSchema, frozen);
  return { definition, cycle, consolidation, obligation: id, evidence: evidenceId, frozenList };
}

async function staged(api: TestApi, steps: number): Promise<StagedLetter> {
  const id = await aLetter(api);
  await giveReport(api, id);
  const waits = ['SNV.CV1', 'SNV.TP', 'SNV.GD', 'SNV.VT'][steps];
  const attachment = await attached(api, id, 'a.pdf');
  const removable = await attached(api, id, 'b.pdf');
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
  const history = await read(historySchema, drafter.get(`/documents/${id}/history`));
  const files = await read(documentFileListSchema, drafter.get(`/documents/${id}/files`));
  return {
    id,
    task: waits === undefined ? await lastTask(api, id) : await taskOf(api, id, waits),
    act: history.items[0]?.actId ?? NONE,
    session,
    attachment,
    removable,
    sha256: files.items[0]?.sha256 ?? 'a'.repeat(64),
  };
}

/** Makes the letter one with a report, ready to be submitted, so that its rows are asked of a report that is there. */
async function giveReport(api: TestApi, id: string): Promise<void> {
  const { id: obligationId } = await obligationOf(api, 'SNV.CV1', 'N14');
  const { database, scope } = api;
  await database.transaction(scope, async (sql) => {
    await beginObligationLetter(sql, {
      obligationId: obligationId as ObligationId,
      documentId: id as DocumentId,
    });
    await sql.execute(
      `INSERT INTO report_draft (document_id, authority_id, content, saved_by)
       SELECT document_id, authority_id, $2, saved_by FROM document_draft WHERE document_id = $1`,
      [id, JSON.stringify(sampleReportOf('SNV'))],
    );
  });
}

async function attached(api: TestApi, id: string, name: string): Promise<string> {
  const drafter = await api.as('SNV.CV1');
  return (await read(attachmentSchema, attach(drafter, id, { name, bytes: aPdf(name) }))).id;
}

async function openSession(api: TestApi, id: string): Promise<string> {
  const signer = await api.as('SNV.GD');
  const taskId = await taskOf(api, id, 'SNV.GD');
  const body = await read(
    signingSessionSchema,
    signer.post(`/documents/${id}/signing-sessions`, {
      taskId,
      kind: 'person',
    }),
  );
  return body.id;
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

/** The signer is set to answer 503 to whoever has access; any other fault of the server is no access. */
const PLANTED = 503;

/**
 * A: access was given, whatever the rules said afterwards · m: metadata only · T: not his turn · F, N, U: 403, 404, 401;
 * a fault of the server as it is.
 */
function cellOf({ status, body }: { status: number; body: unknown }): string {
  if (status >= 500 && status !== PLANTED) return String(status);
  if (status === 401) return 'U';
  if (status === 403) return 'F';
  if (status === 404) return 'N';
  if (status === 409 && codeOf(body) === 'not-current-step') return 'T';
  return status === 200 && JSON.stringify(body).includes('không thuộc phạm vi được xem nội dung')
    ? 'm'
    : 'A';
}

function codeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}

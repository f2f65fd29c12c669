import {
  beginApproval,
  type Capacity,
  type DocumentId,
  expectedTasks,
  type PersonId,
  type PostId,
  type TaskId,
} from '@congvu/domain';
import { type UnitReport } from '@congvu/report';
import { derivedId, newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { latestChain } from '../chain/chain.repository.js';
import { type DocumentTemplate } from '../document-template/document-template.repository.js';
import { appendAudit } from '../audit/audit.repository.js';
import { addReportDraft } from '../report/report-draft.repository.js';
import { type LetterContent } from './draft.repository.js';

export interface NewDocument {
  readonly template: DocumentTemplate;
  readonly content: LetterContent;
  readonly drafter: {
    readonly personId: PersonId;
    readonly postId: PostId;
    readonly capacity: Capacity;
  };
  /** Returned letter of another issuer that this one proposes again. */
  readonly proposesId: string | null;
  /** What its report begins with; null where it has none. */
  readonly report: UnitReport | null;
  /** Nobody has begun it: it was drafted because its day has come. */
  readonly isBegunBySystem?: boolean;
}

/** A new letter at its drafting step, with its draft and the task of drafting it. @returns its id */
export async function createDocument(sql: Sql, document: NewDocument): Promise<DocumentId> {
  const { template, content, drafter, proposesId, report, isBegunBySystem = false } = document;
  const id = newId<DocumentId>();
  const { id: chainId, chain } = await latestChain(sql, template.chainCode);
  const { capacity, personId, postId } = drafter;
  const approval = beginApproval({
    documentId: id,
    drafter: capacity.postCode,
    proposer: null,
    chain,
  });
  const [task] = expectedTasks(chain, approval);
  await sql.execute(
    `INSERT INTO aggregate (id, authority_id, kind, state) VALUES ($1, current_authority(), 'document', $2)`,
    [id, JSON.stringify(approval)],
  );
  await sql.execute(
    `INSERT INTO document (id, authority_id, document_type, issuer_id, drafting_unit_id, drafter_post_id,
       drafter_person_id, chain_id, symbol, subject, status, step, proposes_id)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6, $7, $8, $9, 'drafting', $10, $11)`,
    [
      id,
      template.documentType,
      template.issuerId,
      template.draftingUnitId,
      postId,
      personId,
      chainId,
      template.symbol,
      content.subject,
      task?.step ?? null,
      proposesId,
    ],
  );
  await sql.execute(
    `INSERT INTO document_draft (document_id, authority_id, subject, body, enclosure, slip, saved_by)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6)`,
    [
      id,
      content.subject,
      JSON.stringify(content.body),
      content.enclosure && JSON.stringify(content.enclosure),
      content.slip,
      JSON.stringify(capacity),
    ],
  );
  if (report) await addReportDraft(sql, id, { report, savedBy: capacity });
  if (task) await openFirstTask(sql, id, { postId, task });
  await appendAudit(sql, {
    unitId: template.draftingUnitId,
    action: 'document.create',
    objectId: id,
    capacity: isBegunBySystem ? null : capacity,
  });
  return id;
}

interface FirstTask {
  readonly postId: PostId;
  readonly task: ReturnType<typeof expectedTasks>[number];
}

/** The same row that the letter's workflow would open at the first step (architecture.md §2: derived ids). */
async function openFirstTask(sql: Sql, id: DocumentId, { postId, task }: FirstTask): Promise<void> {
  const taskId = derivedId<TaskId>(`document:${id}`, `${task.step}/1/${task.slot}`);
  await sql.execute(
    `INSERT INTO task (id, authority_id, document_id, step, slot, opening, kind, post_id, version_no, opened_at)
     VALUES ($1, current_authority(), $2, $3, $4, 1, $5, $6, 0, business_now())`,
    [taskId, id, task.step, task.slot, task.kind, postId],
  );
}

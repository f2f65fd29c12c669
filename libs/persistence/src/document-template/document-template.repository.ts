import { type DocumentType, type IssuerId, type LetterBody, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Draft of another issuer's letter that a tờ trình carries. */
export interface TemplateEnclosure {
  readonly issuerCode: string;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly body: LetterBody;
}

/** What a new letter begins with. */
export interface DocumentTemplate {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly documentType: DocumentType;
  readonly issuerId: IssuerId;
  readonly draftingUnitId: UnitId;
  readonly chainCode: string;
  /** After the number: `TTr-SNV`. */
  readonly symbol: string;
  readonly subject: string;
  readonly body: LetterBody;
  readonly enclosure: TemplateEnclosure | null;
  /** Form of the report that the letter has; null: none. */
  readonly reportForm: ReportFormName | null;
}

export type ReportFormName = 'unit-report';

const SELECT = `SELECT id, code, title, document_type AS "documentType", issuer_id AS "issuerId",
  drafting_unit_id AS "draftingUnitId", chain_code AS "chainCode", symbol, subject, body, enclosure, report_form AS "reportForm"
  FROM document_template`;

/** Condition: what is written after the template fulfils an obligation of a year under way, and begins there. */
const OF_OBLIGATION = `EXISTS (
  SELECT 1 FROM unit u CROSS JOIN cycle c JOIN cycle_definition f ON f.id = c.definition_id
  CROSS JOIN jsonb_array_elements(f.body -> 'obligations') duty
  CROSS JOIN jsonb_array_elements(duty -> 'documents') expected
  WHERE u.id = drafting_unit_id AND c.status <> 'closed'
    AND duty -> 'completion' ->> 'kind' IN ('receipt', 'rules')
    AND document_template.code = u.code || '-' || (expected ->> 'template'))`;

/** Templates of letters that the unit drafts of its own accord, by code; a report begins only from its obligation. */
export async function templatesOf(sql: Sql, unit: UnitId): Promise<DocumentTemplate[]> {
  return sql.query<DocumentTemplate>(
    `${SELECT} WHERE drafting_unit_id = $1 AND report_form IS NULL AND NOT ${OF_OBLIGATION} ORDER BY code`,
    [unit],
  );
}

/** Template of the unit that carries another issuer's draft: what a returned proposal goes on with, whatever it fulfils. */
export async function proposalTemplateOf(
  sql: Sql,
  unit: UnitId,
): Promise<DocumentTemplate | undefined> {
  return sql.first<DocumentTemplate>(
    `${SELECT} WHERE drafting_unit_id = $1 AND enclosure IS NOT NULL ORDER BY code LIMIT 1`,
    [unit],
  );
}

/** Of the installation, by the code that a definition gives it: a unit's own is named after both. */
export async function templateOfDefinition(
  sql: Sql,
  { template, documentType }: { readonly template: string; readonly documentType: DocumentType },
): Promise<DocumentTemplate | undefined> {
  return sql.first<DocumentTemplate>(
    `${SELECT} WHERE code = (SELECT u.code FROM unit u WHERE u.id = drafting_unit_id) || '-' || $1
       AND document_type = $2 ORDER BY code LIMIT 1`,
    [template, documentType],
  );
}

/** @throws RowMissing */
export async function templateById(sql: Sql, id: string): Promise<DocumentTemplate> {
  return sql.one<DocumentTemplate>('mẫu văn bản', `${SELECT} WHERE id = $1`, [id]);
}

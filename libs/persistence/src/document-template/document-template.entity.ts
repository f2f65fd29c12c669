import { EntitySchema } from 'typeorm';
import { jsonb, text, uuid } from '../database/columns.js';

export interface DocumentTemplateRow {
  readonly id: string;
  readonly authority_id: string;
  readonly code: string;
  readonly title: string;
  readonly document_type: string;
  readonly issuer_id: string;
  readonly drafting_unit_id: string;
  readonly chain_code: string;
  readonly symbol: string;
  readonly subject: string;
  readonly body: unknown;
  readonly enclosure: unknown;
  readonly report_form: string | null;
}

export const documentTemplateEntity = new EntitySchema<DocumentTemplateRow>({
  name: 'document_template',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'document_template_pkey' }),
    authority_id: uuid(),
    code: text(),
    title: text(),
    document_type: text(),
    issuer_id: uuid(),
    drafting_unit_id: uuid(),
    chain_code: text(),
    symbol: text(),
    subject: text(),
    body: jsonb(),
    enclosure: jsonb({ nullable: true }),
    report_form: text({
      nullable: true,
      comment: 'form of the report that its letters have; null: none',
    }),
  },
  uniques: [{ name: 'document_template_authority_id_code_key', columns: ['authority_id', 'code'] }],
  checks: [
    {
      name: 'document_template_report_form_check',
      expression: `(report_form = 'unit-report'::text)`,
    },
  ],
  foreignKeys: [
    {
      name: 'document_template_authority_id_drafting_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'drafting_unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_template_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'document_template_authority_id_issuer_id_fkey',
      target: 'issuer',
      columnNames: ['authority_id', 'issuer_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});

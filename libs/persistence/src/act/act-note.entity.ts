import { EntitySchema } from 'typeorm';
import { text, uuid } from '../database/columns.js';

export interface ActNoteRow {
  readonly act_id: string;
  readonly authority_id: string;
  readonly text: string;
}

export const actNoteEntity = new EntitySchema<ActNoteRow>({
  name: 'act_note',
  columns: {
    act_id: uuid({ primary: true, primaryKeyConstraintName: 'act_note_pkey' }),
    authority_id: uuid(),
    text: text(),
  },
  checks: [{ name: 'act_note_text_check', expression: `(text <> ''::text)` }],
  foreignKeys: [
    {
      name: 'act_note_authority_id_act_id_fkey',
      target: 'act',
      columnNames: ['authority_id', 'act_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});

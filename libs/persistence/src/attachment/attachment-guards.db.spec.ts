import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import { aFile, aLetter, openRecord, type TestRecord } from '../../test/record.js';
import { newId } from '../database/new-id.js';

describe('attachments in the database', () => {
  let record: TestRecord;
  let letter: DocumentId;
  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());
  beforeEach(async () => {
    letter = await record.asApp((sql) => aLetter(sql));
  });

  const attach = async (firstVersion: number, position = 1): Promise<string> => {
    const id = newId();
    await record.asApp(async (sql) => {
      const sha256 = await aFile(sql, 'tệp');
      await sql.execute(
        `INSERT INTO attachment (id, authority_id, document_id, position, name, file_sha256, first_version, added_by)
         VALUES ($1, current_authority(), $2, $3, 'a.pdf', $4, $5, '{}')`,
        [id, letter, position, sha256, firstVersion],
      );
    });
    return id;
  };
  const submit = (version: number) =>
    record.asApp((sql) =>
      sql.execute('UPDATE document SET content_version = $2 WHERE id = $1', [letter, version]),
    );
  const asApp = (text: string, id: string) => record.asApp((sql) => sql.execute(text, [id]));

  it('are added to the version in preparation only', async () => {
    await expect(attach(2)).rejects.toThrow('added to the next version');
    await submit(1);
    await expect(attach(1)).rejects.toThrow('added to the next version');
    await expect(attach(2)).resolves.toBeDefined();
  });

  it('can be deleted until they were submitted, and never afterwards', async () => {
    await asApp('DELETE FROM attachment WHERE id = $1', await attach(1));
    const id = await attach(1);
    await submit(1);
    await expect(asApp('DELETE FROM attachment WHERE id = $1', id)).rejects.toThrow('is kept');
    await expect(
      record.asOwner((sql) => sql.execute('DELETE FROM attachment WHERE id = $1', [id])),
    ).rejects.toThrow('is kept');
  });

  it('end with the version submitted last, once', async () => {
    const id = await attach(1);
    const end = (version: number) =>
      asApp(`UPDATE attachment SET last_version = ${String(version)} WHERE id = $1`, id);
    await expect(end(1)).rejects.toThrow('only ends');
    await submit(2);
    await expect(end(1)).rejects.toThrow('only ends');
    await end(2);
    await expect(end(2)).rejects.toThrow('only ends');
  });

  it('keep name and file, also against the owner', async () => {
    const id = await attach(1);
    await expect(asApp(`UPDATE attachment SET name = 'b.pdf' WHERE id = $1`, id)).rejects.toThrow(
      'permission denied',
    );
    await expect(
      record.asOwner((sql) =>
        sql.execute(`UPDATE attachment SET name = 'b.pdf', last_version = 0 WHERE id = $1`, [id]),
      ),
    ).rejects.toThrow('only ends');
  });

  it('hold the same file once in a version', async () => {
    await attach(1);
    await expect(attach(1, 2)).rejects.toMatchObject({ constraint: 'attachment_once' });
  });
});

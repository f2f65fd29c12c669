import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateInVietnam } from '@congvu/calendar';
import { FolderStore } from '@congvu/documents';
import { type PostCode } from '@congvu/domain';
import {
  addAttachment,
  addFile,
  addRendition,
  capacitiesOf,
  createDocument,
  findAccount,
  holdersOf,
  insertVersion,
  newId,
  type Sql,
  templatesOf,
  verifyPassword,
} from '@congvu/persistence';
import { aRunningRecord, type RunningRecord } from '../../test/a-running-record.js';
import { answerOf } from '../../test/a-terminal.js';

let record: RunningRecord;

beforeAll(async () => {
  record = await aRunningRecord();
}, 60_000);
afterAll(() => record.close());

const run = (...words: readonly string[]) => record.run(...words);
const ask = <Result>(work: (sql: Sql) => Promise<Result>) => record.ask(work);
const binh = ['user', 'add', 'binh', '--name', 'Trần Thị Bình', '--basis', 'QĐ 1/QĐ-SNV'] as const;

async function fits(username: string, password: unknown): Promise<boolean> {
  const account = await ask((sql) => findAccount(sql, username));
  return verifyPassword(account?.passwordHash, String(password));
}

async function auditOf(action: string): Promise<unknown[]> {
  const rows = await ask((sql) =>
    sql.query<{ canonical: Buffer }>('SELECT canonical FROM audit_entry WHERE action = $1', [
      action,
    ]),
  );
  return rows.map(({ canonical }) => JSON.parse(canonical.toString('utf8')) as unknown);
}

describe('congvu user and password', () => {
  it('adds a person with a post and a drawn password, and keeps who did it', async () => {
    const spoken = await run(...binh, '--post', 'SNV.CV1', '--email', 'binh@tinh.example');
    expect(spoken.code).toBe(0);
    expect(await fits('binh', answerOf(spoken).password)).toBe(true);
    const posts = await ask(async (sql) => {
      const account = await findAccount(sql, 'binh');
      if (account === undefined) return [];
      return capacitiesOf(sql, account.id, dateInVietnam((await sql.moment()).businessAt));
    });
    expect(posts.map(({ capacity }) => capacity.postCode)).toEqual(['SNV.CV1']);
    const emails = await ask((sql) =>
      sql.query(`SELECT email FROM person WHERE full_name = 'Trần Thị Bình'`),
    );
    expect(emails).toEqual([{ email: 'binh@tinh.example' }]);
    expect(await auditOf('account.add')).toMatchObject([
      { details: { username: 'binh', post: 'SNV.CV1' }, capacity: null },
    ]);
  });

  it.each([
    [['user', 'add', 'snv.cv2', ...binh.slice(3), '--post', 'SNV.CV1'], 'account-exists'],
    [['user', 'add', 'Bình', ...binh.slice(3), '--post', 'SNV.CV1'], 'username-refused'],
    [['user', 'add', 'lan', ...binh.slice(3), '--post', 'SNV.XX'], 'post-unknown'],
    [
      ['user', 'add', 'lan', ...binh.slice(3), '--post', 'SNV.CV1', '--email', 'lan'],
      'email-refused',
    ],
    [['user', 'disable', 'nobody'], 'account-unknown'],
    [['password', 'nobody'], 'account-unknown'],
    [['letter', 'export', '9/KH-UBND', '--out', join(tmpdir(), 'congvu-none')], 'letter-unknown'],
  ])('refuses %j', async (words, code) => {
    const spoken = await run(...words);
    expect(spoken.code).toBe(1);
    expect(answerOf(spoken)).toMatchObject({ ok: false, error: { code } });
  });

  it('row 77: gives no post that has ended', async () => {
    await record.tamper(
      `UPDATE post SET validity = daterange(lower(validity), '2024-01-01') WHERE code = 'SNV.CTTRA'`,
    );
    const words = ['user', 'add', 'cttra', '--name', 'Người Muộn', ...binh.slice(5)] as const;
    const spoken = await run(...words, '--post', 'SNV.CTTRA');
    expect(answerOf(spoken)).toMatchObject({ ok: false, error: { code: 'post-unknown' } });
    expect(await auditOf('account.add')).not.toContainEqual(
      expect.objectContaining({ details: expect.objectContaining({ username: 'cttra' }) }),
    );
  });

  it('leaves nothing behind of a person whose account was refused', async () => {
    await run(
      'user',
      'add',
      'stp.tp',
      '--name',
      'Người Thừa',
      ...binh.slice(5),
      '--post',
      'STP.TP',
    );
    const found = await ask((sql) =>
      sql.query(`SELECT 1 FROM person WHERE full_name = 'Người Thừa'`),
    );
    expect(found).toEqual([]);
  });

  it('gives a new password in place of the old one', async () => {
    const spoken = await run('password', 'stc.cv');
    expect(await fits('stc.cv', answerOf(spoken).password)).toBe(true);
    expect(await fits('stc.cv', 'CongVu@2024')).toBe(false);
  });

  it('disables an account once', async () => {
    expect((await run('user', 'disable', 'sct.cv')).code).toBe(0);
    const again = await run('user', 'disable', 'sct.cv');
    expect(answerOf(again)).toMatchObject({ error: { code: 'already-disabled' } });
    expect(await auditOf('account.disable')).toHaveLength(1);
  });
});

describe('congvu audit', () => {
  it('finds the chains whole and exports every entry', async () => {
    const verified = answerOf(await run('audit', 'verify'));
    expect(verified).toMatchObject({ ok: true, faults: [] });
    const out = join(record.data.root, 'logs', 'audit.jsonl');
    const exported = answerOf(await run('audit', 'export', '--out', out));
    expect((await readFile(out, 'utf8')).trimEnd().split('\n')).toHaveLength(
      Number(verified.entries),
    );
    expect(exported).toMatchObject({ ok: true, entries: verified.entries });
  });

  it('says which chain no longer holds, and ends with 1', async () => {
    const last = `WHERE unit_id = (SELECT unit_id FROM audit_entry ORDER BY unit_id LIMIT 1) AND seq = 1`;
    await record.tamper(
      'CREATE TABLE kept AS SELECT * FROM audit_entry',
      `UPDATE audit_entry SET canonical = canonical || ' ' ${last}`,
    );
    const spoken = await run('audit', 'verify');
    await record.tamper(
      'UPDATE audit_entry a SET canonical = k.canonical FROM kept k WHERE k.unit_id = a.unit_id AND k.seq = a.seq',
    );
    expect(spoken.code).toBe(1);
    expect(answerOf(spoken)).toMatchObject({ ok: false, faults: [{ seq: 1, fault: 'hash' }] });
  });
});

describe('congvu letter export', () => {
  async function aLetter(): Promise<string> {
    const store = new FolderStore(record.data.files);
    const page = Buffer.from('%PDF-1.7 một trang');
    const sha256 = await store.put(page);
    return ask(async (sql) => {
      const today = dateInVietnam((await sql.moment()).businessAt);
      const [drafter] = await holdersOf(sql, ['SNV.CV2' as PostCode], today);
      if (drafter === undefined) throw new Error('no drafter');
      const templates = await templatesOf(sql, drafter.unitId);
      const template = templates.find(({ code }) => code === 'SNV-CV-CCVC');
      if (template === undefined) throw new Error('no template');
      const content = { subject: 'thử', body: template.body, enclosure: null, slip: '', report: null };
      const { postId, capacity } = drafter;
      const by = { template, drafter: { personId: capacity.personId, postId, capacity } };
      const id = await createDocument(sql, { ...by, content, proposesId: null, report: null });
      await insertVersion(sql, id, { no: 1, content, madeBy: capacity });
      await addFile(sql, { sha256, bytes: page.length, mediaType: 'application/pdf' });
      const key = { documentId: id, version: 1, purpose: { kind: 'draft' } } as const;
      await addRendition(sql, key, { sha256, pages: 1, fields: [] });
      const attached = { id: newId(), documentId: id, name: 'Chỉ thị 12.pdf', sha256 };
      await addAttachment(sql, { ...attached, version: 1, addedBy: capacity });
      return id;
    });
  }

  it('writes every part of the letter with its hash, and says so in the audit log', async () => {
    const id = await aLetter();
    const out = join(record.data.root, 'logs', 'letter');
    expect(answerOf(await run('letter', 'export', id, '--out', out))).toMatchObject({ ok: true });
    const index = JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as {
      letter: { id: string };
      files: { path: string; sha256: string }[];
    };
    expect(index.letter.id).toBe(id);
    expect(index.files.map(({ path }) => path.replace(/-[0-9a-f]{12}/, ''))).toEqual([
      'history.json',
      'opinions.json',
      'comments.json',
      'signatures.json',
      'versions/1.json',
      'files/ban-1-draft.pdf',
      'attachments.json',
      'attachments/01-Chỉ thị 12.pdf',
    ]);
    for (const { path, sha256 } of index.files) {
      const bytes = await readFile(join(out, path));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(await auditOf('letter.export')).toMatchObject([{ object: id }]);
  });

  it('does not write into a folder that holds something', async () => {
    const spoken = await run('letter', 'export', await aLetter(), '--out', record.data.root);
    expect(answerOf(spoken)).toMatchObject({ error: { code: 'folder-not-empty' } });
  });
});

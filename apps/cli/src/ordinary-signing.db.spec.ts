import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment } from '@congvu/config';
import {
  type CredentialListView,
  type DocumentView,
  type DocumentFileListView,
} from '@congvu/contracts';
import { anyFreePort } from '@congvu/embedded';
import { Database, readInstallation } from '@congvu/persistence';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { congvu } from '../test/a-terminal.js';
import { addSmallOrganisation } from '../test/small-organisation.js';
import { approve, numberSealAndIssue, sign, submit } from './demo/acts.js';
import { Narrator } from './demo/narrator.js';
import { Stage } from './demo/stage.js';
import { type StackConnection } from './stack/connection.js';
import { builtPrograms } from './stack/workspace.js';

jest.setTimeout(300_000);

const readyWithinMs = 200_000;
const password = 'Sở Nội vụ, mật khẩu thử 2026';
const pin = '907158';

/** `congvu start --ordinary` and nothing of the sample: people get accounts and make their own keys. */
describe('an ordinary installation', () => {
  let folder: string;
  let stack: ChildProcess;
  let said = '';
  let connection: StackConnection;
  let templateId: string;
  let stage: Stage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-ordinary-'));
    // The database's account must pass through.
    await chmod(folder, 0o755);
    const port = String(await anyFreePort());
    const words = ['start', '--ordinary', '--data', data(), '--port', port];
    stack = spawn(process.execPath, [builtPrograms.cli, ...words], { env: environment() });
    for (const stream of [stack.stdout, stack.stderr])
      stream?.on('data', (text: Buffer) => (said += text.toString()));
    connection = await started();
    templateId = await organisation();
    for (const code of ['SNV.CV', 'SNV.TP', 'SNV.GD', 'SNV.VT']) addUser(code);
    const { publicUrl: baseUrl } = connection;
    stage = new Stage({ baseUrl, password, pin, narrator: new Narrator(() => undefined) });
  });
  afterAll(async () => {
    stack.kill('SIGTERM');
    if (stack.exitCode === null) await once(stack, 'exit');
    await rm(folder, { recursive: true, force: true });
  });

  const data = () => join(folder, 'data');
  const environment = () => childEnvironment({ TMPDIR: folder });

  /** How to reach it is the last that a start writes, after the api has answered. */
  async function started(): Promise<StackConnection> {
    const file = join(data(), 'connection.json');
    const until = Date.now() + readyWithinMs;
    for (;;) {
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as StackConnection;
      if (stack.exitCode !== null || Date.now() > until) throw new Error(said);
      await pause(250);
    }
  }

  async function organisation(): Promise<string> {
    const url = connection.databaseOwnerUrl ?? '';
    const database = await Database.connect({ url, poolSize: 1 });
    try {
      const { authorityId } = await readInstallation(url);
      const added = await database.transaction({ authorityId }, addSmallOrganisation);
      return added.templateId;
    } finally {
      await database.close();
    }
  }

  function addUser(post: string): void {
    const name = `Người Giữ ${post.slice(4)}`;
    const words = ['user', 'add', post.toLowerCase(), '--name', name, '--post', post];
    const rest = ['--basis', 'Quyết định giao việc', '--password-stdin', '--data', data()];
    const options = { input: `${password}\n`, encoding: 'utf8', env: environment() } as const;
    const { status, stderr } = spawnSync(
      process.execPath,
      [builtPrograms.cli, ...words, ...rest],
      options,
    );
    if (status !== 0) throw new Error(stderr);
  }

  const makeKey = async (post: string) => {
    const officer = await stage.officer(post);
    const { items } = await officer.read<CredentialListView>('/credentials');
    const [missing] = items.filter(({ certificate }) => certificate === null);
    return officer.ask<CredentialListView>('/credentials', {
      owner: missing?.owner,
      password,
      pin,
    });
  };

  it('signs and seals with keys that its people made themselves, under PINs of their own', async () => {
    const drafter = await stage.officer('SNV.CV');
    const source = { kind: 'template', templateId };
    const { id: documentId } = await drafter.ask<DocumentView>('/documents', { source });
    await submit(stage, { post: 'SNV.CV', documentId });
    await approve(stage, { post: 'SNV.TP', documentId, kind: 'review' });

    const toSign = { post: 'SNV.GD', documentId, kind: 'person' } as const;
    await expect(sign(stage, toSign)).rejects.toMatchObject({ code: 'certificate-missing' });
    const { items } = await makeKey('SNV.GD');
    expect(items).toMatchObject([
      { certificate: { issuer: expect.stringContaining('không có giá trị pháp lý') } },
    ]);
    await expect(
      (await stage.officer('SNV.GD')).ask('/credentials', { ...items[0], password, pin }),
    ).rejects.toMatchObject({ code: 'unknown-field' });
    expect(await sign(stage, toSign)).toEqual(['GIÁM ĐỐC']);
    await makeKey('SNV.VT');
    await numberSealAndIssue(stage, { post: 'SNV.VT', documentId, name: 'công văn' });

    const { items: files } = await drafter.read<DocumentFileListView>(
      `/documents/${documentId}/files`,
    );
    const sealed = files.find(({ kind }) => kind === 'agency');
    const path = `/documents/${documentId}/files/${sealed?.sha256 ?? ''}`;
    const file = join(folder, 'cong-van.pdf');
    await writeFile(file, await drafter.download(path));
    const { code, lines } = await congvu('verify', file, '--data', data());
    expect({ code, last: lines.at(-1) }).toEqual({
      code: 0,
      last: `CHẤP NHẬN ${file}: 2 chữ ký, tất cả hợp lệ.`,
    });
    expect(lines.join('\n')).toContain('không có giá trị pháp lý');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccountId, type PostId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { disableAccount, setPassword } from '../account/account.repository.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { findSignedIn } from './signed-in.js';
import {
  endSession,
  openSession,
  removeEndedSessions,
  switchCapacity,
} from './session.repository.js';

const account = sampleId('account', 'sngv.cvp') as AccountId;
const post = (code: string) => sampleId('post', code) as PostId;

describe('a session', () => {
  let record: TestRecord;

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  const open = (of: AccountId = account) =>
    record.asApp((sql) => openSession(sql, of, post('SNGV.CVP')));
  const findAll = (tokens: readonly string[]) => record.asApp((sql) => findSignedIn(sql, tokens));
  const find = async (token: string) => (await findAll([token]))[0];

  it('is found by its token, which is stored nowhere', async () => {
    const { token, csrfToken } = await open();
    expect(await find(token)).toMatchObject({
      username: 'sngv.cvp',
      csrfToken,
      post: { postId: post('SNGV.CVP') },
    });
    const stored = await record.asApp((sql) =>
      sql.query(`SELECT encode(token_sha256, 'escape') AS a, csrf_token AS b FROM session`),
    );
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await find(`${token}x`)).toBeUndefined();
  });

  it('is found beside others, each at the place of its token, as often as it is asked for', async () => {
    const [one, two] = [await open(), await open(sampleId('account', 'snv.cv1') as AccountId)];
    const found = await findAll([two.token, 'unknown', one.token, two.token]);
    expect(found.map((session) => session?.username)).toEqual([
      'snv.cv1',
      undefined,
      'sngv.cvp',
      'snv.cv1',
    ]);
  });

  it('has another token each time', async () => {
    const [one, two] = [await open(), await open()];
    expect(one.token).not.toBe(two.token);
  });

  it('goes on in another capacity', async () => {
    const { token } = await open();
    await record.asApp((sql) => switchCapacity(sql, token, post('SNGV.TP')));
    expect((await find(token))?.post?.postId).toBe(post('SNGV.TP'));
  });

  it('ends when told, and when it was idle for four hours', async () => {
    const told = await open();
    await record.asApp((sql) => endSession(sql, told.token));
    expect(await find(told.token)).toBeUndefined();
    const idle = await open();
    await record.asApp((sql) =>
      sql.execute(`UPDATE session SET last_seen_at = now() - interval '241 minutes'`),
    );
    expect(await find(idle.token)).toBeUndefined();
    expect(await record.asApp(removeEndedSessions)).toBeGreaterThan(0);
  });

  it('ends with its account or its password', async () => {
    const other = sampleId('account', 'stp.cv') as AccountId;
    const before = await open(other);
    await record.asApp((sql) => setPassword(sql, other, 'hash'));
    expect(await find(before.token)).toBeUndefined();
    const after = await open(other);
    await record.asApp((sql) => disableAccount(sql, other));
    expect(await find(after.token)).toBeUndefined();
  });
});

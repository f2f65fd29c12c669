import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccountId, type PostId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { KnownSessions } from './known-sessions.js';
import { endSession, openSession, switchCapacity } from './session.repository.js';

const account = sampleId('account', 'sngv.cvp') as AccountId;
const post = (code: string) => sampleId('post', code) as PostId;

describe('what is known of sessions', () => {
  let record: TestRecord;
  let statements: string[];
  let known: KnownSessions;

  beforeEach(async () => {
    record = await openRecord();
  });
  afterEach(() => record.close());

  const open = async (code = 'SNGV.CVP') => {
    known = new KnownSessions();
    const { token } = await record.asApp((sql) => openSession(sql, account, post(code)));
    return token;
  };
  /** Looks for the session, and notes the statements that it takes. */
  const find = async (token: string) => {
    statements = [];
    const [found] = await record.asApp((sql) =>
      known.find(
        {
          query: (text, values) => {
            statements.push(text);
            return sql.query(text, values);
          },
        },
        [token],
      ),
    );
    return found;
  };

  it('saves the second look at who somebody is', async () => {
    const token = await open();
    expect(await find(token)).toMatchObject({
      username: 'sngv.cvp',
      post: { postId: post('SNGV.CVP') },
    });
    expect(statements).toHaveLength(2);
    expect(await find(token)).toMatchObject({
      username: 'sngv.cvp',
      post: { postId: post('SNGV.CVP') },
    });
    expect(statements).toHaveLength(1);
  });

  it('never answers for a session that ended, nor for its former capacity', async () => {
    const token = await open();
    await find(token);
    await record.asApp((sql) => switchCapacity(sql, token, post('SNGV.TP')));
    expect(await find(token)).toMatchObject({ post: { postId: post('SNGV.TP') } });
    await record.asApp((sql) => endSession(sql, token));
    expect(await find(token)).toBeUndefined();
  });

  const HIS = `(SELECT person_id FROM account WHERE username = 'sngv.cvp')`;
  it.each([
    [
      `unit SET name = 'Sở Mới' WHERE code = 'SNGV'`,
      { post: { capacity: { unitName: 'Sở Mới' } } },
    ],
    [
      `post SET title = 'Chánh Văn phòng mới' WHERE code = 'SNGV.CVP'`,
      { post: { capacity: { postTitle: 'Chánh Văn phòng mới' } } },
    ],
    [`person SET full_name = 'Tên Mới' WHERE id = ${HIS}`, { personName: 'Tên Mới' }],
    [`account SET username = 'sngv.moi' WHERE username = 'sngv.cvp'`, { username: 'sngv.moi' }],
    [
      `holding SET validity = daterange(lower(validity), business_today()) WHERE person_id = ${HIS}`,
      { post: null },
    ],
  ])('forgets who it is after UPDATE %s', async (change, after) => {
    const token = await open();
    await find(token);
    expect(await record.asOwner((sql) => sql.execute(`UPDATE ${change}`))).toBeGreaterThan(0);
    expect(await find(token)).toMatchObject(after);
  });

  it('keeps nobody in another post because his session was switched between two readings', async () => {
    const token = await open();
    const other = await record.asApp((sql) => openSession(sql, account, post('SNGV.CVP')));
    await record.asApp(async (sql) => {
      let readings = 0;
      const [found] = await known.find(
        {
          query: async (text, values) => {
            readings += 1;
            if (readings === 2) await switchCapacity(sql, token, post('SNGV.TP'));
            return sql.query(text, values);
          },
        },
        [token],
      );
      expect(found).toMatchObject({ post: { postId: post('SNGV.TP') } });
    });
    expect(await find(other.token)).toMatchObject({ post: { postId: post('SNGV.CVP') } });
    expect(await find(token)).toMatchObject({ post: { postId: post('SNGV.TP') } });
  });

  it('looks again when the day has changed, though nothing else has', async () => {
    await record.asOwner((sql) =>
      sql.execute(
        `UPDATE holding SET validity = daterange(lower(validity), business_today() + 1) WHERE person_id = ${HIS}`,
      ),
    );
    const token = await open();
    expect(await find(token)).toMatchObject({ post: { postId: post('SNGV.CVP') } });
    await record.asOwner((sql) =>
      sql.execute(`UPDATE installation SET clock_business = clock_business + interval '1 day'`),
    );
    expect(await find(token)).toMatchObject({ post: null });
  });

  it('knows a post that was given since, and refuses a disabled account at once', async () => {
    const token = await open();
    const holding = `UPDATE holding SET validity = daterange(lower(validity), $2) WHERE post_id = $1`;
    const until = (day: string | null) =>
      record.asOwner((sql) => sql.execute(holding, [post('SNGV.CVP'), day]));
    await until('2023-12-31');
    expect(await find(token)).toMatchObject({ post: null });
    await until(null);
    expect(await find(token)).toMatchObject({ post: { postId: post('SNGV.CVP') } });
    await record.asOwner((sql) =>
      sql.execute('UPDATE account SET disabled_at = now() WHERE id = $1', [account]),
    );
    expect(await find(token)).toBeUndefined();
  });
});

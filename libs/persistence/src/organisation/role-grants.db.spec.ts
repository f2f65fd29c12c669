import { type PersonId, type PostCode, SeparationOfDuties } from '@congvu/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRecord, type TestRecord } from '../../test/record.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { assignPost, findPost } from './person.repository.js';

/** Bad input row 77: a role comes with a post. */
describe('row 77: a post given to who holds another', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  const give = (username: string, post: string): Promise<void> =>
    record.asApp(async (sql) => {
      const found = await findPost(sql, post as PostCode);
      if (found === undefined) throw new Error(`no post ${post}`);
      const personId = sampleId('person', username) as PersonId;
      await assignPost(sql, { personId, postId: found.id, basis: 'QĐ 1' });
    });
  const postsOf = (username: string): Promise<number> =>
    record.asApp(async (sql) => {
      const { n } = await sql.one<{ n: number }>(
        'số chức danh',
        'SELECT count(*)::int AS n FROM holding WHERE person_id = $1',
        [sampleId('person', username)],
      );
      return n;
    });

  it.each([
    ['the signer who would keep the system', 'snv.gd', 'SNV.QT'],
    ['the signer who would seal', 'snv.gd', 'SNV.VT'],
    ['the văn thư who would sign', 'snv.vt', 'SNV.PGD'],
    ['the auditor who would draft', 'ht.ktnk', 'SNV.CV1'],
  ])('is refused to %s, and nothing changes', async (_, username, post) => {
    const before = await postsOf(username);
    await expect(give(username, post)).rejects.toBeInstanceOf(SeparationOfDuties);
    expect(await postsOf(username)).toBe(before);
  });

  it('is given where the roles may meet', async () => {
    const before = await postsOf('snv.cv2');
    await give('snv.cv2', 'SNV.VT');
    expect(await postsOf('snv.cv2')).toBe(before + 1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, key, submit, taskOf } from '../../test/letters.js';
import { Officer } from '../../test/officer.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const approve = { kind: 'approve', version: 1 };

/** Bad input row 82 on the server's side; what is typed survives in the browser (apps/web/e2e/drafting.e2e.spec.ts). */
describe('row 82: a person in two tabs, a repeated request, a session that ran out', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const tab = () => Officer.signIn(api.address, 'snv.tp');
  async function waiting() {
    const id = await aLetter(api);
    await submit(api, id);
    return { id, path: `/tasks/${await taskOf(api, id, 'SNV.TP')}/decisions` };
  }
  const approvals = async (id: string): Promise<number> => {
    const { n } = await api.database.read(api.scope, (sql) =>
      sql.one<{ n: number }>(
        'số',
        `SELECT count(*)::int AS n FROM act WHERE aggregate_id = $1 AND kind = 'approve'`,
        [id],
      ),
    );
    return n;
  };
  const runOut = () =>
    api.database.transaction(api.scope, (sql) =>
      sql.execute(
        `UPDATE session SET expires_at = now() - interval '1 second'
         WHERE account_id = (SELECT id FROM account WHERE username = 'snv.tp')`,
      ),
    );

  it('takes a decision from one of two tabs and tells the other who was first', async () => {
    const [{ id, path }, first, second] = [await waiting(), await tab(), await tab()];
    const answers = await Promise.all([first.post(path, approve), second.post(path, approve)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(loser).toMatchObject({ body: { code: 'already-decided' } });
    expect(await approvals(id)).toBe(1);
  });

  it('answers the same request again alike, from whichever tab it comes', async () => {
    const [{ id, path }, first, second] = [await waiting(), await tab(), await tab()];
    const command = key();
    const once = await first.post(path, approve, command);
    expect(once.status).toBe(200);
    for (const one of [first, second]) {
      expect(await one.post(path, approve, command)).toMatchObject({
        status: 200,
        body: once.body,
      });
    }
    expect(await approvals(id)).toBe(1);
  });

  it('asks to sign in again, changes nothing, and then takes the very same request', async () => {
    const [{ id, path }, old] = [await waiting(), await tab()];
    await runOut();
    const command = key();
    const refused = await old.post(path, approve, command);
    expect(refused).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(await approvals(id)).toBe(0);
    expect((await (await tab()).post(path, approve, command)).status).toBe(200);
    expect(await approvals(id)).toBe(1);
  });
});

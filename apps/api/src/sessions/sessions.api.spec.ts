import { postListSchema, sessionSchema } from '@congvu/contracts';
import { read } from '../../test/read.js';
import { SAMPLE_PASSWORD } from '@congvu/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Officer } from '../../test/officer.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('sessions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());
  const signIn = async (username: string, password: string) =>
    Officer.anonymous(api.address).post('/sessions', { username, password });
  const auditOf = async (action: string): Promise<string[]> => {
    const audited = await api.database.read(api.scope, (sql) =>
      sql.query<{ canonical: Buffer }>(
        'SELECT canonical FROM audit_entry WHERE action = $1 ORDER BY seq',
        [action],
      ),
    );
    return audited.map(({ canonical }) => canonical.toString('utf8'));
  };

  it('signs in with a cookie that scripts and other sites never get', async () => {
    const answer = await signIn('snv.cv1', SAMPLE_PASSWORD);
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toMatch(
      /^congvu=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.body).toMatchObject({
      account: { username: 'snv.cv1' },
      capacity: { postCode: 'SNV.CV1', unitCode: 'SNV', roles: ['officer'] },
      environment: { kind: 'rehearsal', today: '2024-01-08' },
    });
  });

  it.each([
    ['an unknown name', 'snv.khongco', SAMPLE_PASSWORD],
    ['a wrong password', 'snv.cv2', 'sai'],
    ['a look-alike name', 'ѕnv.cv1', SAMPLE_PASSWORD],
    ['a full-width name', 'ｓｎｖ.cv1', SAMPLE_PASSWORD],
    ['a trailing space in the password', 'snv.cv3', `${SAMPLE_PASSWORD} `],
    ['a leading space in the name', ' snv.cv1', SAMPLE_PASSWORD],
  ])('row 81: answers alike to %s', async (_name, username, password) => {
    const detail = 'Tên đăng nhập hoặc mật khẩu không đúng.';
    expect(await signIn(username, password)).toMatchObject({
      status: 401,
      body: { code: 'bad-credentials', detail },
    });
  });

  it('row 81: refuses a megabyte for a password', async () => {
    expect(await signIn('snv.cv1', 'a'.repeat(1_000_000))).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    });
  });

  it('ends with the sign-out, and with it what the cookie could do', async () => {
    const officer = await Officer.signIn(api.address, 'snv.cv2');
    expect((await officer.get('/sessions/current')).status).toBe(200);
    expect((await officer.ask('DELETE', '/sessions/current')).status).toBe(204);
    expect(await officer.get('/sessions/current')).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
  });

  it.each([
    [{ 'x-csrf-token': undefined }],
    [{ 'x-csrf-token': 'x' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('refuses a write with %j', async (headers) => {
    const officer = await api.as('SNV.CV1');
    const answer = await officer.ask('PUT', '/notifications/read', { headers });
    expect(answer).toMatchObject({ status: 403, body: { code: 'csrf-rejected' } });
  });

  it('signs nobody in from another site', async () => {
    const answer = await Officer.anonymous(api.address).ask('POST', '/sessions', {
      body: { username: 'snv.cv1', password: SAMPLE_PASSWORD },
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('works in another capacity of the same person only', async () => {
    const officer = await api.as('SNV.CV1');
    const own = officer.session.posts[0]?.postId;
    expect((await officer.put('/sessions/current/capacity', { postId: own })).status).toBe(200);
    const posts = await read(postListSchema, officer.get('/posts?unit=SNV'));
    const foreign = posts.items.find(({ code }) => code === 'SNV.GD')?.id;
    expect(foreign).toBeDefined();
    expect((await officer.put('/sessions/current/capacity', { postId: foreign })).status).toBe(403);
  });

  it('loses the post with the next request after it was taken away', async () => {
    const officer = await Officer.signIn(api.address, 'vp.cv');
    expect((await officer.get('/tasks')).status).toBe(200);
    await api.database.transaction(api.scope, (sql) =>
      sql.execute(
        `UPDATE holding SET validity = daterange(lower(holding.validity), business_today()) FROM post p
         WHERE p.id = holding.post_id AND p.code = 'VP.CV'`,
      ),
    );
    expect(await officer.get('/tasks')).toMatchObject({
      status: 403,
      body: { code: 'capacity-required' },
    });
  });

  it('keeps where the person wants mail, in every session, until it is taken away', async () => {
    const first = await Officer.signIn(api.address, 'snv.cv3');
    const second = await Officer.signIn(api.address, 'snv.cv3');
    expect(first.session.person.email).toBeNull();
    const email = "o'nva+viec@tinh.example";
    expect(await first.put('/sessions/current/email', { email })).toMatchObject({
      status: 200,
      body: { person: { email } },
    });
    expect((await read(sessionSchema, second.get('/sessions/current'))).person.email).toBe(email);
    const body = await read(sessionSchema, second.put('/sessions/current/email', { email: null }));
    expect(body.person.email).toBeNull();
    const entries = await auditOf('person.change-email');
    expect(entries.map((entry) => JSON.parse(entry) as unknown)).toMatchObject([
      { details: { given: true } },
      { details: { given: false } },
    ]);
    expect(entries.join()).not.toContain(email);
  });

  it.each([
    'nva',
    'nva@tinh',
    'a@b.example, c@d.example',
    'nva@tinh.example\r\nBcc: x@y.example',
    '',
  ])('refuses to send mail to %j', async (email) => {
    const officer = await api.as('SNV.CV1');
    expect(await officer.put('/sessions/current/email', { email })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/email', detail: expect.stringContaining('không đúng dạng') }] },
    });
  });

  it('changes the password, ends the other sessions and stays signed in', async () => {
    const first = await Officer.signIn(api.address, 'snv.ptp');
    const second = await Officer.signIn(api.address, 'snv.ptp');
    const wrong = await first.post('/sessions/current/password', {
      current: 'sai',
      next: 'MatKhau-Moi-2024',
    });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/current' }] } });
    const changed = await first.post('/sessions/current/password', {
      current: SAMPLE_PASSWORD,
      next: 'MatKhau-Moi-2024',
    });
    expect(changed.status).toBe(200);
    expect((await second.get('/sessions/current')).status).toBe(401);
    expect((await signIn('snv.ptp', 'MatKhau-Moi-2024')).status).toBe(201);
    const entries = await auditOf('account.change-password');
    expect(entries).toHaveLength(1);
    expect(JSON.parse(entries[0] ?? '')).toMatchObject({
      object: first.session.account.id,
      capacity: { postCode: 'SNV.PTP' },
    });
    expect(entries.join()).not.toMatch(/MatKhau|argon2/);
  });
});

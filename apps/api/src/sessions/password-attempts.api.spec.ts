import { problemSchema } from '@congvu/contracts';
import { SAMPLE_PASSWORD } from '@congvu/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Officer } from '../../test/officer.js';
import { read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';
import { PasswordAttempts } from './password-attempts.js';

describe('guessing a password', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());
  const signIn = async (username: string, password: string) =>
    Officer.anonymous(api.address).post('/sessions', { username, password });

  it.each(['ht.ktnk', 'khong.co.ai'])(
    'makes %s wait longer with each wrong password, never for ever',
    async (name) => {
      const codes: string[] = [];
      for (let tries = 0; tries < 6; tries += 1)
        codes.push((await read(problemSchema, signIn(name, 'sai'))).code);
      expect(codes).toEqual([...Array(5).fill('bad-credentials'), 'too-many-attempts']);
      const waiting = await signIn(name, 'sai');
      if (waiting.status === 429)
        expect(Number(waiting.headers['retry-after'])).toBeLessThanOrEqual(2);
    },
  );

  it.each(['vp.pcvp', 'ai.do.khong.co'])(
    'row 74: does not look at twenty passwords of %s tried at once',
    async (name) => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, guess) => signIn(name, `sai ${String(guess)}`)),
      );
      const looked = answers.filter(({ status }) => status === 401);
      const delayed = answers.filter(({ status }) => status === 429);
      // The first wait is a second: on a slow machine a later guess may come after it.
      expect(looked.length).toBeLessThan(10);
      expect(looked.length + delayed.length).toBe(20);
    },
  );

  it('row 74: counts guesses that processes beside one another look at in the same moment', async () => {
    const processes = Array.from({ length: 10 }, () => new PasswordAttempts(api));
    const guesses = await Promise.allSettled(
      processes.map((process, guess) =>
        process.verify({ username: 'vp.tp-nc', password: `sai ${String(guess)}` }),
      ),
    );
    expect(guesses.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(guesses.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(8);
  });

  it('lets one person sign in from many places at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn('vp.cv-nc', SAMPLE_PASSWORD)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });

  it('row 74: counts a wrong current password as one at the sign-in', async () => {
    const officer = await Officer.signIn(api.address, 'snv.pgd');
    const change = (current: string) =>
      officer.post('/sessions/current/password', { current, next: 'MatKhau-Moi-2024' });
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await change(`sai ${String(guess)}`)).status).toBe(422);
    }
    const late = await change(SAMPLE_PASSWORD);
    expect(late).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });
});

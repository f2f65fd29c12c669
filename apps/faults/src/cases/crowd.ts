import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Act, type Office, type Sending } from '../office/office.js';
import { type Officer, Refused } from '../office/officer.js';
import { playBothLetters } from '../office/story.js';
import { type Case } from './case.js';

const AT_ONCE = 16;

/** Every act of both letters is sent by a crowd: one wins, and the letters end as if nobody had pushed. */
export const crowdedActs: Case = {
  name: `${String(AT_ONCE)} at once, the same id twice, another body, an old version: at every act of both letters`,
  play: async ({ player, unharmed }) => {
    const crowd = new Crowd();
    const played = await playBothLetters(player.begin().sendingBy(crowd.send));
    const { violations } = await player.judge([played], unharmed);
    return [...crowd.violations, ...violations];
  },
};

/** Two who hold the same task claim it, and two return the same letter, at the same moment. */
export const twoPeople: Case = {
  name: 'two people at once: claims and returns of one task',
  play: async ({ player }) => {
    const office = player.begin();
    const violations: string[] = [];
    const sending: Sending = async (officer, act) => {
      if (officer.post !== 'PCT-NC') return officer.command(act.path, act.body);
      violations.push(...(await raceForTask(office, officer, act)));
      throw new EnoughSeen();
    };
    await playBothLetters(office.sendingBy(sending)).catch((error: unknown) => {
      if (!(error instanceof EnoughSeen)) throw error;
    });
    return [...violations, ...(await player.judge([])).violations];
  },
};

/** The case needs no more of the story. */
class EnoughSeen extends Error {}

async function raceForTask(office: Office, deputy: Officer, { path }: Act): Promise<string[]> {
  const chairman = await office.officer('CT');
  const letter = await letterWaitingFor(office, { deputy, chairman });
  const claims = await race([
    () => deputy.ask(`/tasks/${letter.task}/claim`),
    () => chairman.ask(`/tasks/${letter.task}/claim`),
  ]);
  const winner = claims.won[0] === 0 ? deputy : chairman;
  await winner.ask(`/tasks/${letter.task}/release`);
  const body = {
    kind: 'return',
    version: letter.version,
    to: { kind: 'proposer' },
    reasonCode: 'content',
    reason: 'Đề nghị làm rõ phần kinh phí thực hiện.',
  };
  const returns = await race(
    [deputy, chairman].map(
      (officer) => () => officer.command(`/tasks/${letter.task}/decisions`, body),
    ),
  );
  return [...oneWinner(`claim before ${path}`, claims), ...oneWinner('return', returns)];
}

async function letterWaitingFor(
  office: Office,
  { deputy, chairman }: { readonly deputy: Officer; readonly chairman: Officer },
) {
  const waiting = await office.eventually('a plan to sign', async () => {
    const { items } = await deputy.read<TaskItems>('/tasks?limit=100');
    return items.find(({ kind }) => kind === 'sign');
  });
  const { contentVersion: version } = await chairman.read<{ readonly contentVersion: number }>(
    `/documents/${waiting.documentId}`,
  );
  return { task: waiting.id, version };
}

interface TaskItems {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly documentId: string;
  }[];
}

interface RaceResult {
  /** Places of those who were answered with success. */
  readonly won: readonly number[];
  readonly answers: readonly unknown[];
  /** What the others were told. */
  readonly statuses: readonly number[];
}

async function race(runners: readonly (() => Promise<unknown>)[]): Promise<RaceResult> {
  const results = await Promise.allSettled(runners.map((run) => run()));
  const won: number[] = [];
  const answers: unknown[] = [];
  const statuses: number[] = [];
  for (const [place, result] of results.entries()) {
    if (result.status === 'fulfilled') {
      won.push(place);
      answers.push(result.value);
    } else {
      const error: unknown = result.reason;
      if (!(error instanceof Refused)) throw error;
      statuses.push(error.problem.status);
    }
  }
  return { won, answers, statuses };
}

function oneWinner(what: string, { won, statuses }: RaceResult): string[] {
  const others = statuses.filter((status) => status !== 409);
  return won.length === 1 && others.length === 0
    ? []
    : [`${what}: ${String(won.length)} winners, the others ${statuses.join(' ')}`];
}

/** Sends an act of an officer as everybody would at once, and notes what should not be. */
class Crowd {
  readonly violations: string[] = [];

  readonly send: Sending = async (officer, act) => {
    // Two who draft at the same time make two letters, by right.
    if (act.path === '/documents') return officer.command(act.path, act.body);
    await this.sendOldVersion(officer, act);
    const keys = Array.from({ length: AT_ONCE / 2 }, () => randomUUID());
    const twice = [...keys, ...keys];
    const result = await race(twice.map((key) => () => officer.command(act.path, act.body, key)));
    const winners = new Set(result.won.map((place) => twice[place]));
    const [answer, ...same] = result.answers;
    const [key] = winners;
    if (winners.size !== 1 || key === undefined)
      throw new NoWinner(`${act.path}: ${String(winners.size)} winners`);
    this.note(act, [
      ...(result.won.length === 2 ? [] : ['the same id twice got two outcomes']),
      ...(same.every((other) => isDeepStrictEqual(other, answer)) ? [] : ['two answers to one id']),
      ...result.statuses
        .filter((status) => status !== 409)
        .map((status) => `answered ${String(status)}`),
    ]);
    await this.sendOtherBody(officer, act, key);
    return answer;
  };

  private note({ path }: Act, found: readonly string[]): void {
    this.violations.push(...found.map((what) => `${path}: ${what}`));
  }

  private async sendOldVersion(officer: Officer, act: Act): Promise<void> {
    const { body } = act;
    if (!hasVersion(body) || body.version < 2) return;
    const old = { ...body, version: body.version - 1 };
    const result = await race([() => officer.command(act.path, old)]);
    if (result.statuses[0] !== 409) this.note(act, ['an old version was not refused by 409']);
  }

  /** The key is taken: another request under it is refused and shows nothing. */
  private async sendOtherBody(officer: Officer, act: Act, key: string): Promise<void> {
    const other = otherBody(act.body);
    if (other === undefined) return;
    const result = await race([() => officer.command(act.path, other, key)]);
    if (result.statuses[0] !== 409)
      this.note(act, ['another body under a used id was not refused']);
  }
}

class NoWinner extends Error {
  readonly code = 'no-winner';
}

/** A body that could be sent to the same address; undefined where there is none. */
function otherBody(body: unknown): object | undefined {
  if (typeof body !== 'object' || body === null || 'pin' in body) return undefined;
  if ('etag' in body) return { ...body, etag: 9_999 };
  return { kind: 'approve', version: 1, note: 'Nội dung khác.' };
}

function hasVersion(body: unknown): body is { readonly version: number } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'version' in body &&
    typeof body.version === 'number'
  );
}

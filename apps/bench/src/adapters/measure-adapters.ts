import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { closedLoop, Connection, type HttpQuestion } from '../load/closed-loop.js';
import { interleave } from '../measurement/interleave.js';
import { ownProcessorSeconds, processorSeconds } from '../measurement/processor-time.js';
import { ratioOf, spreadOf } from '../measurement/spread.js';
import { type CaseResult, type Figure, requireRight } from '../report/figures.js';
import { number } from '../report/markdown.js';
import { TOKEN } from './adapter-app.js';

const CONNECTIONS = 16;
const REQUESTS = 8_000;
const WARM_UP = 4_000;

const routes: Readonly<Record<string, HttpQuestion>> = {
  'no-op route': { method: 'GET', path: '/v1/nothing' },
  'session and checked JSON body': {
    method: 'POST',
    path: '/v1/decisions',
    headers: { 'content-type': 'application/json', cookie: `other=1; congvu=${TOKEN}` },
    body: JSON.stringify({ kind: 'approve', version: 1, note: 'Đồng ý trình.' }),
  },
};

type AdapterName = 'express' | 'fastify';

/** Fastify (ours) against Express (limit) under the same NestJS application, each in a process of its own. */
export async function measureAdapters(blocks: number): Promise<CaseResult> {
  const candidates = { fastify: await start('fastify'), express: await start('express') };
  try {
    const figures: Figure[] = [];
    const notes: string[] = [];
    for (const [what, question] of Object.entries(routes)) {
      await answersRightly(candidates, question);
      for (const name of ['fastify', 'express'] as const) {
        await candidates[name].load(question, WARM_UP);
        candidates[name].used = 0;
      }
      const own = ownProcessorSeconds();
      const measured = await interleave(blocks, {
        ours: () => candidates.fastify.load(question, REQUESTS),
        limit: () => candidates.express.load(question, REQUESTS),
      });
      const asked = blocks * REQUESTS;
      figures.push({
        what,
        unit: 'requests/s',
        ours: spreadOf(measured.map(({ ours }) => ours)),
        limit: spreadOf(measured.map(({ limit }) => limit)),
        ratio: ratioOf(measured),
      });
      notes.push(
        `${what}: processor time a request ${micros(candidates.fastify.used, asked)} µs with Fastify, ${micros(candidates.express.used, asked)} µs with Express, ${micros(ownProcessorSeconds() - own, 2 * asked)} µs in the clients, which share the cores`,
      );
    }
    return {
      name: 'adapters',
      limit: 'Express, the other candidate',
      figures,
      checks: [
        'every answer had status 200 and the same body on both adapters; a call without session is refused',
      ],
      notes,
    };
  } finally {
    Object.values(candidates).forEach((candidate) => {
      candidate.stop();
    });
  }
}

const micros = (seconds: number, requests: number) => number((seconds * 1e6) / requests);

async function answersRightly(
  { fastify, express }: Readonly<Record<AdapterName, Candidate>>,
  question: HttpQuestion,
): Promise<void> {
  const [one, other] = [await fastify.ask(question), await express.ask(question)];
  requireRight(one.status === 200 && one.body === other.body, 'the adapters answer differently');
  if (question.method === 'GET') return;
  const stranger = { ...question, headers: { 'content-type': 'application/json' } };
  for (const candidate of [fastify, express]) {
    const { status } = await candidate.ask(stranger);
    requireRight(status === 401, `a call without session got ${String(status)}`);
  }
}

async function start(name: AdapterName): Promise<Candidate> {
  const child = fork(join(import.meta.dirname, 'adapter-program.js'), [name]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return new Candidate(child, `http://127.0.0.1:${String(port)}`);
}

class Candidate {
  /** Processor seconds under load. */
  used = 0;
  private readonly connections: readonly Connection[];

  constructor(
    private readonly child: ChildProcess,
    origin: string,
  ) {
    this.connections = Array.from({ length: CONNECTIONS }, () => new Connection(origin));
  }

  async ask(question: HttpQuestion) {
    const [connection] = this.connections;
    if (connection === undefined) throw new RangeError('no connection');
    return connection.ask(question);
  }

  /** @returns requests a second */
  async load(question: HttpQuestion, requests: number): Promise<number> {
    const pid = this.child.pid ?? 0;
    const before = processorSeconds(pid) ?? 0;
    let left = requests;
    const seconds = await closedLoop(this.connections, async (connection) => {
      while (left > 0) {
        left -= 1;
        const { status } = await connection.ask(question);
        requireRight(status === 200, `status ${String(status)} under load`);
      }
    });
    this.used += (processorSeconds(pid) ?? 0) - before;
    return requests / seconds;
  }

  stop(): void {
    for (const connection of this.connections) void connection.close();
    this.child.disconnect();
  }
}

import { Client, type Dispatcher } from 'undici';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** One keep-alive connection that asks one question at a time. */
export class Connection {
  private readonly client: Client;

  constructor(origin: string) {
    this.client = new Client(origin, { pipelining: 1, keepAliveTimeout: 60_000 });
  }

  async ask(question: HttpQuestion): Promise<HttpAnswer> {
    const { statusCode, body }: Dispatcher.ResponseData = await this.client.request(question);
    return { status: statusCode, body: await body.text() };
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}

/** Runs `work` on each connection at once, each beginning its next turn when the last one ended. @returns seconds */
export async function closedLoop(
  connections: readonly Connection[],
  work: (connection: Connection, client: number) => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  await Promise.all(connections.map((connection, client) => work(connection, client)));
  return (performance.now() - begun) / 1000;
}

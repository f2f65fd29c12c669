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

  /** By the bare callbacks of the client: its streams would cost the measured system a tenth of a core. */
  async ask(question: HttpQuestion): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      let status = 0;
      const parts: Buffer[] = [];
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_controller, part) => {
          parts.push(part);
        },
        onResponseEnd: () => {
          resolve({ status, body: Buffer.concat(parts).toString('utf8') });
        },
        onResponseError: (_controller, error) => {
          reject(error);
        },
      };
      this.client.dispatch(question, handler);
    });
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

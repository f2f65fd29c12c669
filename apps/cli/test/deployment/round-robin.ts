import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** A proxy as the deployment's: takes the servers in turn and leaves out one that does not answer. */
export interface RoundRobin {
  readonly address: string;
  /** Requests that each server has answered. */
  readonly answered: ReadonlyMap<number, number>;
  close(): Promise<void>;
}

export async function roundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const answered = new Map(ports.map((port) => [port, 0]));
  let turn = 0;
  const server = createServer((asked, answer) => {
    turn += 1;
    const inTurn = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0);
    const note = (port: number) => answered.set(port, (answered.get(port) ?? 0) + 1);
    pass({ asked, answer, note }, inTurn);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${String(address.port)}`,
    answered,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Exchange {
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  readonly note: (port: number) => void;
}

function pass(exchange: Exchange, [port, ...others]: readonly number[]): void {
  const { asked, answer, note } = exchange;
  if (port === undefined) {
    answer.writeHead(502).end();
    return;
  }
  const { method, url, headers } = asked;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (got) => {
    note(port);
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  // Nothing of the body has been sent before the connection stands.
  onward.once('error', () => pass(exchange, others));
  onward.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', () => asked.pipe(onward));
    else asked.pipe(onward);
  });
}

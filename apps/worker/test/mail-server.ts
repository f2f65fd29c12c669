import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire, and as a mail program reads it. */
export interface ReceivedMail {
  readonly to: string[];
  readonly raw: string;
  readonly read: Email;
}

/** A real SMTP server on a port of its own, which can be stopped, can refuse and can wait. */
export class TestMailServer {
  readonly received: ReceivedMail[] = [];
  /** Answer to each mailbox that the server does not take, e.g. 550. */
  readonly refusals = new Map<string, number>();
  /** Runs when a mail has arrived whole, before the server says so. */
  beforeAnswer: () => Promise<void> = () => Promise.resolve();
  private server: SMTPServer | undefined;

  private constructor(readonly port: number) {}

  static async start(): Promise<TestMailServer> {
    const first = new TestMailServer(0);
    const port = await first.listen();
    await first.stop();
    const server = new TestMailServer(port);
    await server.listen();
    return server;
  }

  /** @returns the port */
  async listen(): Promise<number> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, answer) => {
        const code = this.refusals.get(address);
        answer(
          code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code }),
        );
      },
      onData: (stream, { envelope }, answer) => {
        const to = envelope.rcptTo.map(({ address }) => address);
        this.take(stream, to).then(
          () => answer(),
          (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
        );
      },
    });
    this.server = server;
    // Clients of this test die in the middle of a talk.
    server.on('error', () => undefined);
    const listening = server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return address.port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private async take(stream: Parameters<typeof buffer>[0], to: string[]): Promise<void> {
    const raw = await buffer(stream);
    this.received.push({ to, raw: raw.toString('latin1'), read: await PostalMime.parse(raw) });
    await this.beforeAnswer();
  }
}

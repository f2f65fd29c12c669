import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** The mail server outside the system: it keeps the Message-IDs of what it took. */
export class MailBox {
  private received: string[] = [];
  private readonly server: SMTPServer;
  private listening = 0;

  constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, answer) => {
        text(stream).then(
          (mail) => {
            this.received.push(/^Message-ID:\s*<([^@>]+)@/im.exec(mail)?.[1] ?? 'without an id');
            answer();
          },
          (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
        );
      },
    });
    // Its clients are killed in the middle of a talk.
    this.server.on('error', () => undefined);
  }

  async open(): Promise<void> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    if (typeof address === 'object' && address !== null) this.listening = address.port;
  }

  get port(): number {
    return this.listening;
  }

  /** A new run begins. */
  empty(): void {
    this.received = [];
  }

  /** Notifications whose mails arrived, as often as they did. */
  get arrived(): readonly string[] {
    return this.received;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}

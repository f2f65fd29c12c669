import { setTimeout as pause } from 'node:timers/promises';
import { type SmtpConfig } from '@congvu/config';
import nodemailer from 'nodemailer';
import { faultOf } from './mail-fault.js';
import { type NotificationMail } from './notification-mail.js';

export interface MailServer {
  /** @throws MailRefused, MailPutOff, MailServerRefuses, MailTalkBroken */
  send(to: string, mail: NotificationMail): Promise<void>;
  /** Greets the server and signs in, without a mail. @throws MailServerRefuses, MailTalkBroken */
  check(): Promise<void>;
  /** Lets the connections go; they are opened again when needed. */
  rest(): void;
}

export interface SmtpLimits {
  readonly connections: number;
  /** One mail, or one check, takes no longer, however slowly the server talks. */
  readonly deadlineMs: number;
}

/** So long the server may say nothing. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export class SmtpServer implements MailServer {
  private transport: ReturnType<SmtpServer['connect']> | undefined;

  constructor(
    private readonly config: SmtpConfig,
    private readonly limits: SmtpLimits,
  ) {}

  async send(to: string, mail: NotificationMail): Promise<void> {
    this.transport ??= this.connect();
    const { messageId, thread, subject, text, html } = mail;
    try {
      await this.transport.sendMail({
        from: this.config.from,
        // An object, so that nothing in the address is read as a second recipient.
        to: { name: '', address: to },
        messageId,
        ...(thread !== null && { references: thread }),
        subject,
        text,
        html,
        // No holiday replies (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(this.limits.deadlineMs),
      });
    } catch (error) {
      throw faultOf(error);
    }
  }

  async check(): Promise<void> {
    this.transport ??= this.connect();
    const over = new AbortController();
    const { signal } = over;
    try {
      await Promise.race([
        this.transport.verify(),
        pause(this.limits.deadlineMs, undefined, { signal, ref: false }).then(() => {
          throw new Error('the check took too long');
        }),
      ]);
    } catch (error) {
      throw faultOf(error);
    } finally {
      over.abort();
    }
  }

  rest(): void {
    this.transport?.close();
    this.transport = undefined;
  }

  private connect() {
    const { host, port, secure, user, password } = this.config;
    // A password never crosses the network in the clear.
    const auth = user !== undefined && { auth: { user, pass: password ?? '' }, requireTLS: true };
    const { connections: maxConnections } = this.limits;
    // Once more at once, should the server have closed an idle connection; later tries are the sender's.
    const pool = { pool: true as const, maxConnections, maxRequeues: 1, ...TIMEOUTS };
    return nodemailer.createTransport({ host, port, secure, ...auth, ...pool });
  }
}

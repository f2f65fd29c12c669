import {
  alarmAboutMailServer,
  cancelMail,
  type Database,
  type DueMail,
  failMail,
  markMailSent,
  postponeMail,
  putBackMails,
  type Scope,
  takeMails,
} from '@congvu/persistence';
import { type Logger } from 'pino';
import { type MailFault, MailPutOff, MailRefused, MailServerRefuses } from './mail-fault.js';
import { type MailServer } from './mail-server.js';
import { type MailSource, notificationMail } from './notification-mail.js';

export interface MailSenderParts {
  readonly database: Database;
  readonly scope: Scope;
  readonly server: MailServer;
  readonly source: MailSource;
  readonly logger: Logger;
}

/** Nobody answers at the mail server, or it lets nobody in. */
export class MailServerDown extends Error {
  constructor(cause: MailFault) {
    super(cause.message, { cause });
    this.name = 'MailServerDown';
  }
}

/** A mail that is still not sent, and why; the server may be at fault. */
interface Unsent {
  readonly due: DueMail;
  readonly fault: MailFault;
}

/** Mails on the way at the same time. */
export const mailsAtOnce = 5;
/** Longer than a mail and a check of the server may take; then the mail of a dead sender is sent again. */
const leaseSeconds = 300;
/** Of one mail, and of one check: both together end before the lease does. */
export const sendDeadlineMs = 120_000;
const firstPauseSeconds = 60;
const longestPauseSeconds = 3_600;
/** So long a mailbox may be full; afterwards the mail is given up. */
const patienceMs = 3 * 24 * 3_600_000;
/** A restart of the mail server alarms nobody. */
const serverPatienceMs = 3_600_000;

/**
 * Sends what waits in `mail_delivery`. Several senders share it by row locks and a lease. A mail is sent first and
 * marked then: after a crash in between it goes out once more, under the same Message-ID; none is ever left out.
 */
export class MailSender {
  constructor(private readonly parts: MailSenderParts) {}

  /** Sends the mails that have waited longest. @returns how many it took. @throws MailServerDown */
  async round(): Promise<number> {
    const { database, scope } = this.parts;
    const due = await database.transaction(scope, (sql) =>
      takeMails(sql, { limit: mailsAtOnce, leaseSeconds }),
    );
    const ended = await allEnded(due.map((mail) => this.deliver(mail)));
    const unsent = ended.filter((mail) => mail !== undefined);
    const addressed = due.filter(({ email }) => email !== null);
    const serverAnswers = unsent.length < addressed.length;
    if (!serverAnswers && unsent.length > 0) await this.standsBackIfDown(unsent);
    for (const mail of unsent) await this.setBack(mail, serverAnswers);
    return due.length;
  }

  /** Nothing more is sent for now. */
  rest(): void {
    this.parts.server.rest();
  }

  /** @returns the mail when the server may be at fault; what it said about the mail itself is settled here */
  private async deliver(due: DueMail): Promise<Unsent | undefined> {
    const { database, scope, server, source } = this.parts;
    const { notificationId, email } = due;
    if (email === null) {
      await database.transaction(scope, (sql) => cancelMail(sql, notificationId));
      return undefined;
    }
    const mail = notificationMail(due, source);
    const fault = await server.send(email, mail).then(
      () => undefined,
      (error: MailFault) => error,
    );
    if (fault === undefined) {
      await database.transaction(scope, (sql) => markMailSent(sql, notificationId));
    } else if (fault instanceof MailRefused) {
      await this.giveUp({ due, fault });
    } else if (fault instanceof MailPutOff) {
      await (isOlderThan(due, patienceMs)
        ? this.giveUp({ due, fault })
        : this.postpone({ due, fault }));
    } else {
      return { due, fault };
    }
    return undefined;
  }

  /** None of the round got through: all wait as if never tried when that is the server's fault. @throws MailServerDown */
  private async standsBackIfDown(unsent: readonly Unsent[]): Promise<void> {
    const { database, scope } = this.parts;
    const fault = await this.faultOfServer(unsent);
    if (fault === undefined) return;
    const ids = unsent.map(({ due }) => due.notificationId);
    const isLong = unsent.some(({ due }) => isOlderThan(due, serverPatienceMs));
    await database.transaction(scope, async (sql) => {
      await putBackMails(sql, ids, fault.message);
      if (isLong || fault instanceof MailServerRefuses)
        await alarmAboutMailServer(sql, fault.message);
    });
    throw new MailServerDown(fault);
  }

  private async faultOfServer(unsent: readonly Unsent[]): Promise<MailFault | undefined> {
    const refused = unsent.filter(({ fault }) => fault instanceof MailServerRefuses);
    // A mail tried before was set back while the server took others: what it says now, it says about that mail.
    const unknown = refused.find(({ due }) => due.attempts === 1);
    if (unknown !== undefined) return unknown.fault;
    if (refused.length > 0) return undefined;
    return this.parts.server.check().then(
      () => undefined,
      (error: MailFault) => error,
    );
  }

  /** The mail is at fault, or so it seems: only with a server that takes others is it ever given up. */
  private async setBack({ due, fault }: Unsent, serverAnswers: boolean): Promise<void> {
    const { database, scope } = this.parts;
    const isOver = isOlderThan(due, patienceMs);
    if (isOver && serverAnswers) {
      await this.giveUp({ due, fault });
      return;
    }
    await this.postpone({ due, fault });
    if (isOver)
      await database.transaction(scope, (sql) => alarmAboutMailServer(sql, fault.message));
  }

  private async giveUp({ due, fault }: Unsent): Promise<void> {
    const { database, scope, logger } = this.parts;
    const { notificationId, personId, attempts } = due;
    const reason = fault.message;
    logger.error({ notificationId, attempts }, 'mail given up');
    await database.transaction(scope, (sql) => failMail(sql, { notificationId, personId, reason }));
  }

  private async postpone({ due, fault }: Unsent): Promise<void> {
    const { database, scope, logger } = this.parts;
    const { notificationId, attempts } = due;
    const seconds = Math.min(firstPauseSeconds * 2 ** (attempts - 1), longestPauseSeconds);
    logger.warn({ notificationId, attempts, seconds }, 'mail put off');
    await database.transaction(scope, (sql) =>
      postponeMail(sql, { notificationId, reason: fault.message, seconds }),
    );
  }
}

function isOlderThan({ createdAt }: DueMail, patience: number): boolean {
  return Date.now() - Date.parse(createdAt) > patience;
}

/** Waits for all of them, also when one fails: none may go on when the connections are let go. */
async function allEnded<Value>(works: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

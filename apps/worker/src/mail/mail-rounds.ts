import { type WorkerConfig } from '@congvu/config';
import { type Logger } from 'pino';
import { type Record } from '../record/record.js';
import { type MailRounds } from './mail-loop.js';
import { MailSender, mailsAtOnce, sendDeadlineMs } from './mail-sender.js';
import { SmtpServer } from './mail-server.js';

/**
 * Rounds of a sender where a mail server is named. Where none is, mail waits: another worker of the installation may
 * have one, or this one later.
 */
export function mailRounds(
  { smtp, publicUrl }: WorkerConfig,
  { database, scope, installation, rehearsal }: Record,
  logger: Logger,
): MailRounds | undefined {
  if (smtp === undefined) return undefined;
  const { authorityName } = installation;
  const source = { publicUrl, authorityName, rehearsal };
  const server = new SmtpServer(smtp, { connections: mailsAtOnce, deadlineMs: sendDeadlineMs });
  return new MailSender({ database, scope, server, source, logger });
}

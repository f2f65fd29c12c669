/** The server will never take this mail, e.g. because it does not know the mailbox: repeating does not help. */
export class MailRefused extends Error {
  constructor(cause: Error) {
    super(replyOf(cause), { cause });
    this.name = 'MailRefused';
  }
}

/** The server put off this one mail, e.g. because the mailbox is full. */
export class MailPutOff extends Error {
  constructor(cause: Error) {
    super(replyOf(cause), { cause });
    this.name = 'MailPutOff';
  }
}

/** The server lets this installation send nothing, e.g. for want of the right account: a setting is wrong. */
export class MailServerRefuses extends Error {
  constructor(cause: Error) {
    super(replyOf(cause), { cause });
    this.name = 'MailServerRefuses';
  }
}

/** The talk with the server did not come about, broke off or took too long: its fault or this mail's. */
export class MailTalkBroken extends Error {
  constructor(cause: Error) {
    super(replyOf(cause), { cause });
    this.name = 'MailTalkBroken';
  }
}

export type MailFault = MailRefused | MailPutOff | MailServerRefuses | MailTalkBroken;

/** What the reply of the server, or the want of one, means. */
export function faultOf(error: unknown): MailFault {
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = 'responseCode' in cause ? Number(cause.responseCode) : 0;
  const command = 'command' in cause ? cause.command : undefined;
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  if (code >= 500 && (!isAboutMail || isAboutSender(code, replyOf(cause))))
    return new MailServerRefuses(cause);
  // 421: the server is about to close, whatever it was asked (RFC 5321 §3.8).
  if (!isAboutMail || code === 0 || code === 421) return new MailTalkBroken(cause);
  return code >= 500 ? new MailRefused(cause) : new MailPutOff(cause);
}

/** Sign-in wanted or failed (RFC 4954), or forbidden by a policy such as "no relaying" (5.7.x, RFC 3463). */
function isAboutSender(code: number, reply: string): boolean {
  if (code === 530 || code === 535) return true;
  return (code === 550 || code === 554) && /^\d{3}[ -]5\.7\./.test(reply);
}

const longestReply = 200;

/** Code, enhanced code and the beginning of the text; without addresses, since it is kept and shown. */
function replyOf(error: Error): string {
  const isReply = 'response' in error && typeof error.response === 'string';
  const said = isReply ? String(error.response) : error.message;
  const line = said.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.replaceAll(/[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g, '…').slice(0, longestReply);
}

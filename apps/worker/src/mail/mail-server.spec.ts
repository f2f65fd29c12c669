import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  faultOf,
  MailPutOff,
  MailRefused,
  MailServerRefuses,
  MailTalkBroken,
} from './mail-fault.js';
import { SmtpServer } from './mail-server.js';

const mail = {
  messageId: '<1@congvu.tinh.example>',
  thread: null,
  subject: 'Có văn bản chờ anh/chị xử lý',
  text: 'Mở văn bản',
  html: '<p>Mở văn bản</p>',
};
const to = "o'nva+viec@tinh.example";

/** What a server says to each command; the rest is taken. */
type Script = Readonly<Record<string, string>>;
type Answer = (command: string, socket: Socket) => void;

describe('the mail server', () => {
  const servers: Server[] = [];
  const senders: SmtpServer[] = [];
  afterEach(() => {
    for (const sender of senders.splice(0)) sender.rest();
    for (const server of servers.splice(0)) server.close();
  });

  const senderTo = async (answer: Answer, deadlineMs = 10_000): Promise<SmtpServer> => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      createInterface(socket).on('line', (line) => answer(line, socket));
    });
    servers.push(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const config = { host: '127.0.0.1', port, secure: false, from: 'congvu@tinh.example' };
    const sender = new SmtpServer(config, { connections: 1, deadlineMs });
    senders.push(sender);
    return sender;
  };
  const said =
    (script: Script): Answer =>
    (line, socket) => {
      const command = line === '.' ? line : (line.split(/[ :]/)[0] ?? '');
      const usual: Script = { EHLO: '250 here', MAIL: '250 ok', RCPT: '250 ok', RSET: '250 ok' };
      const rest: Script = { DATA: '354 go on', '.': '250 taken', QUIT: '221 bye' };
      const reply = { ...usual, ...rest, ...script }[command];
      if (reply === 'cut') socket.destroy();
      else if (reply !== undefined) socket.write(`${reply}\r\n`);
    };
  const faultWith = async (script: Script) => {
    const sender = await senderTo(said(script));
    return sender.send(to, mail).catch((error: unknown) => error);
  };

  it.each([
    [{ RCPT: '550 5.1.1 no such user' }, MailRefused],
    [{ RCPT: '550 no such user' }, MailRefused],
    [{ '.': '554 5.6.0 what is this' }, MailRefused],
    [{ RCPT: '452 4.2.2 mailbox full' }, MailPutOff],
    [{ RCPT: '550 5.7.1 relaying denied' }, MailServerRefuses],
    [{ RCPT: '554 5.7.1 policy' }, MailServerRefuses],
    [{ '.': '550 5.7.26 unsigned' }, MailServerRefuses],
    [{ RCPT: '530 5.7.0 authentication required' }, MailServerRefuses],
    [{ RCPT: '535 who are you' }, MailServerRefuses],
    [{ MAIL: '550 not as this sender' }, MailServerRefuses],
    [{ RCPT: '421 4.3.2 closing' }, MailTalkBroken],
    [{ '.': 'cut' }, MailTalkBroken],
  ] as const)('judges %j', async (script, fault) => {
    expect(await faultWith(script)).toBeInstanceOf(fault);
  });

  it('keeps of a reply the codes and 200 characters, and no address', async () => {
    const text = `5.1.1 <${to}>: user nva@tinh.example unknown, mailto:nva=x@relay.example ${'x'.repeat(400)}`;
    const { message } = (await faultWith({ RCPT: `550 ${text}` })) as Error;
    expect(message).toMatch(/^550 5\.1\.1 <…>: user … unknown, mailto:… x+$/);
    expect(message).toHaveLength(200);
    expect(faultOf(new Error('so\u0000 nva@x.vn\r\nweiter')).message).toBe('so … weiter');
  });

  it('lets no mail and no check last longer than the deadline, however busily the server talks', async () => {
    const talking = setInterval(() => {
      for (const socket of sockets) socket.write('250-still here\r\n');
    }, 20);
    const sockets = new Set<Socket>();
    const sender = await senderTo((_line, socket) => sockets.add(socket), 200);
    try {
      await expect(sender.send(to, mail)).rejects.toBeInstanceOf(MailTalkBroken);
      await expect(sender.check()).rejects.toBeInstanceOf(MailTalkBroken);
    } finally {
      clearInterval(talking);
      for (const socket of sockets) socket.destroy();
    }
  });

  it('is well when it greets, though it cut one mail', async () => {
    const sender = await senderTo(said({ '.': 'cut' }));
    await expect(sender.send(to, mail)).rejects.toBeInstanceOf(MailTalkBroken);
    await expect(sender.check()).resolves.toBeUndefined();
  });
});

import { connect } from 'node:net';
import { type SmtpConfig } from '@congvu/config';
import { type Part } from './part.js';

const PATIENCE_MS = 3_000;

/** The mail server is no part that a start needs: without it people are told by the bell alone. */
export async function mailPart(smtp: SmtpConfig | undefined): Promise<Part> {
  const part = { key: 'mail', name: 'Máy chủ thư' };
  if (smtp === undefined)
    return {
      ...part,
      state: 'ok',
      detail: 'không đặt (SMTP_HOST); chỉ báo trong hệ thống, thư chờ đến khi có máy chủ',
    };
  const { host, port } = smtp;
  const address = `${host}:${String(port)}`;
  if (await listens(host, port)) return { ...part, state: 'ok', detail: address };
  const mend = 'kiểm tra SMTP_HOST, SMTP_PORT; thư chờ đến khi máy chủ trả lời';
  return { ...part, state: 'warning', detail: `${address} không trả lời`, mend };
}

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const end = (found: boolean) => () => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

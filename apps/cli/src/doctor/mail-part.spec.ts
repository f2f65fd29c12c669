import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { anyFreePort } from '@congvu/embedded';
import { mailPart } from './mail-part.js';

describe('the mail server', () => {
  const smtpAt = (port: number) => ({
    host: '127.0.0.1',
    port,
    secure: false,
    from: 'a@b.example',
  });

  it('is no fault where none is named', async () => {
    expect(await mailPart(undefined)).toMatchObject({
      key: 'mail',
      state: 'ok',
      detail: expect.stringContaining('thư chờ'),
    });
  });

  it('is found where it listens, and is a warning with a mend where it does not', async () => {
    const port = await anyFreePort();
    expect(await mailPart(smtpAt(port))).toMatchObject({
      state: 'warning',
      detail: `127.0.0.1:${String(port)} không trả lời`,
      mend: expect.stringContaining('SMTP_HOST'),
    });
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    expect(await mailPart(smtpAt(port))).toMatchObject({ state: 'ok' });
    server.close();
  });
});

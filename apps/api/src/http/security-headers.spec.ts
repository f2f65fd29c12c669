import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { setSecurityHeaders } from './security-headers.js';

async function headersAt(publicUrl: string) {
  const server = fastify();
  setSecurityHeaders(server, publicUrl);
  server.get('/', () => 'trang');
  const { headers } = await fetch(await server.listen({ port: 0 }));
  await server.close();
  return Object.fromEntries(headers);
}

describe('the headers of every answer', () => {
  it('let pages run our own scripts only, and stand in no frame', async () => {
    expect(await headersAt('http://127.0.0.1:8080')).toMatchObject({
      'content-security-policy':
        "default-src 'self';script-src 'self' 'wasm-unsafe-eval';worker-src 'self' blob:;" +
        "style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self' data:;connect-src 'self';" +
        "object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
  });

  it('ask for TLS where the address has it, and only there', async () => {
    const secure = await headersAt('https://congvu.thainguyen.gov.vn');
    expect(secure['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(secure['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(await headersAt('http://127.0.0.1')).not.toHaveProperty('strict-transport-security');
  });
});

import { type FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

/**
 * Refuses a write that a browser sends from another site. Programs without a browser send none of these headers.
 * @throws Problem csrf-rejected
 */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreignSite = site === 'cross-site' || site === 'same-site';
  if (
    !foreignSite &&
    (origin === undefined || isOwn(origin, [publicUrl, `http://${String(host)}`]))
  )
    return;
  throw new Problem('csrf-rejected', 'Yêu cầu đến từ một trang khác.');
}

function isOwn(origin: string, own: readonly string[]): boolean {
  return own.some((url) => URL.canParse(url) && new URL(url).origin === origin);
}

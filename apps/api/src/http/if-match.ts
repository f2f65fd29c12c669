import { type FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

/** The ETag of `If-Match`. @throws Problem precondition when it is absent, stale when it is none of ours */
export function ifMatchOf({ headers }: FastifyRequest): number {
  const given = headers['if-match'];
  if (given === undefined) {
    throw new Problem('precondition', 'Cần tiêu đề If-Match với phiên bản dự thảo đang sửa.');
  }
  const [, number] = /^"(\d{1,9})"$/.exec(given) ?? [];
  if (number === undefined)
    throw new Problem('stale', 'Phiên bản dự thảo trong If-Match không có.');
  return Number(number);
}

export function etagOf(number: number): string {
  return `"${number}"`;
}

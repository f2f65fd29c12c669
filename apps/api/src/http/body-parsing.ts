import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';
import { parseJsonBody } from './json-body.js';

/** Largest body of any request: a draft with its tables. */
export const LARGEST_BODY = 2 * 1024 * 1024;
/** Everything else is small; what a password or a decision needs no more. */
const SMALL_BODY = 64 * 1024;
const DRAFT = /^\/api\/v1\/documents\/[^/]+\/draft(\?|$)/;
/** Takes the bytes of a file as they come; how many, its handler knows. */
const UPLOAD = /^\/api\/v1\/documents\/[^/]+\/attachments(\?|$)/;

/** JSON, uncompressed, read by our own parser; files as streams where they are taken; every other type is refused. */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: LARGEST_BODY },
    (request, body, done) => {
      try {
        done(null, parseBody(request, body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  server.addContentTypeParser('*', (request, payload, done) => {
    if (UPLOAD.test(request.url)) done(null, payload);
    else done(notJson());
  });
  server.addHook('onRequest', (request, _reply, done) => {
    done(refusalOf(request));
  });
}

function parseBody({ url }: FastifyRequest, body: Buffer): unknown {
  if (body.length > SMALL_BODY && !DRAFT.test(url)) throw tooLarge();
  return parseJsonBody(body);
}

/** What can be told before the body is read: a compressed one could be a bomb. */
function refusalOf({ headers, url }: FastifyRequest): Problem | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    return new Problem('unsupported-media-type', 'Không nhận nội dung nén.');
  }
  const length = Number(headers['content-length'] ?? 0);
  const isSmall = length <= SMALL_BODY || DRAFT.test(url) || UPLOAD.test(url);
  return isSmall ? undefined : tooLarge();
}

function notJson(): Problem {
  return new Problem('unsupported-media-type', 'Chỉ nhận application/json, không nén.');
}

function tooLarge(): Problem {
  return new Problem('body-too-large', 'Nội dung gửi lên vượt quá giới hạn.');
}

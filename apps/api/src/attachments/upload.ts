import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type DeclaredFile } from '@congvu/intake';
import { type FastifyRequest } from 'fastify';
import { type Actor, actorOf, callerOf } from '../access/caller.js';
import { type AskedCommand, askedCommand } from '../acts/command-key.js';
import { Problem } from '../problem/problem.js';

/** A command whose body is the bytes of a file, still on their way. */
export interface Upload {
  readonly actor: Actor;
  readonly declared: DeclaredFile;
  readonly content: Readable;
  readonly key: string;
  /** The command, once it is known what the bytes were. */
  asked(content: { readonly name: string; readonly sha256: string }): AskedCommand;
}

/** Marks a handler that takes a file, also for the published description. */
export function uploadFactory(_: unknown, context: ExecutionContext): Upload {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { headers, body } = request;
  const actor = actorOf(callerOf(request));
  // A key that cannot be used is told before anything is received.
  const { key } = askedCommand(request, null);
  const length = headers['content-length'];
  if (!(body instanceof Readable) && length !== '0') throw notBytes();
  return {
    actor,
    key,
    declared: {
      name: fileNameOf(headers['x-file-name']),
      mediaType: headers['content-type'],
      bytes: length === undefined ? undefined : Number(length),
    },
    content: body instanceof Readable ? body : Readable.from([]),
    asked: (content) => askedCommand(request, content),
  };
}

/** Handler parameter: the caller with the file that he sends. */
export const CurrentUpload = createParamDecorator(uploadFactory);

/** Percent-encoded, as headers hold no Vietnamese letters. @throws Problem bad-filename */
function fileNameOf(header: string | string[] | undefined): string {
  try {
    if (typeof header === 'string') return decodeURIComponent(header);
  } catch {
    // Told below, as a header that is missing.
  }
  const detail = 'Cần tiêu đề X-File-Name với tên tệp mã hóa phần trăm (UTF-8).';
  throw new Problem('bad-filename', detail, {
    errors: [{ pointer: '/name', code: 'bad-filename', detail }],
  });
}

function notBytes(): Problem {
  return new Problem(
    'unsupported-media-type',
    'Gửi đúng các byte của tệp, không bọc trong JSON; kiểu nội dung là của tệp hoặc application/octet-stream.',
  );
}

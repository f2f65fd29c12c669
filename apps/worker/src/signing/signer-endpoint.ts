import { timingSafeEqual } from 'node:crypto';
import {
  type DocumentId,
  DomainError,
  type PersonId,
  type PostCode,
  type SigningSessionId,
  type TaskId,
} from '@congvu/domain';
import {
  prepareSigningSchema,
  isProblemCode,
  type PrepareSigning,
  type ProblemCode,
  problemKinds,
  signValueSchema,
} from '@congvu/contracts';
import { CredentialDelayed, CredentialUnknown, WrongPin } from '@congvu/signing';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Logger } from 'pino';
import { type SigningRequest, type SigningSessions } from './signing-sessions.js';

export interface SignerEndpointOptions {
  /** Loopback `host:port`. */
  readonly address: string;
  readonly secret: string;
  readonly sessions: SigningSessions;
  /** Whether this worker serves its queues now. */
  readonly ready: () => boolean;
  readonly logger: Logger;
}

/** The only way a PIN takes: from the api to here, over loopback (architecture.md §4b, signing). */
export class SignerEndpoint {
  private readonly server: FastifyInstance;

  constructor(private readonly options: SignerEndpointOptions) {
    this.server = Fastify({ bodyLimit: 64 * 1024 });
    this.server.setErrorHandler((error, _request, reply) => this.refuse(reply, error));
    this.server.get('/ready', (_request, reply) =>
      reply.code(options.ready() ? 200 : 503).send({ ready: options.ready() }),
    );
    this.server.register((guarded, _options, done) => {
      guarded.addHook('onRequest', (request, reply, next) => {
        if (isBearer(request.headers.authorization, options.secret)) next();
        else void problem(reply, 'forbidden', 'Chỉ máy chủ ứng dụng được gọi bộ phận ký số.');
      });
      guarded.post('/signing-sessions', (request) =>
        options.sessions.prepare(requestOf(prepareSigningSchema.parse(request.body))),
      );
      guarded.post<{ Params: { id: string } }>('/signing-sessions/:id/value', async (request) => {
        const { accountId, pin } = signValueSchema.parse(request.body);
        const sessionId = request.params.id as SigningSessionId;
        await options.sessions.value(sessionId, { accountId, pin });
        return { sessionId, stored: true };
      });
      done();
    });
  }

  async listen(): Promise<void> {
    const { host, port } = splitAddress(this.options.address);
    await this.server.listen({ host, port });
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  private refuse(reply: FastifyReply, error: unknown): FastifyReply {
    if (error instanceof WrongPin) return problem(reply, 'wrong-pin', error.message);
    if (error instanceof CredentialDelayed)
      return problem(reply, 'too-many-attempts', error.message);
    if (error instanceof CredentialUnknown)
      return problem(reply, 'certificate-missing', 'Người ký chưa có chứng thư số trên hệ thống.');
    if (error instanceof DomainError && isProblemCode(error.code))
      return problem(reply, error.code, error.message);
    this.options.logger.error({ err: error }, 'signing failed');
    return problem(reply, 'internal', 'Bộ phận ký số gặp lỗi; việc ký chưa được thực hiện.');
  }
}

function requestOf({
  documentId,
  taskId,
  accountId,
  capacity,
  kind,
}: PrepareSigning): SigningRequest {
  const { personId, personName, postCode, postTitle, unitCode, unitName } = capacity;
  return {
    documentId: documentId as DocumentId,
    taskId: taskId as TaskId,
    accountId,
    capacity: {
      personId: personId as PersonId,
      personName,
      postCode: postCode as PostCode,
      postTitle,
      unitCode,
      unitName,
    },
    kind,
  };
}

function problem(reply: FastifyReply, code: ProblemCode, detail: string): FastifyReply {
  const { status, title } = problemKinds[code];
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ type: `/problems/${code}`, title, status, detail, code });
}

function isBearer(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${secret}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function splitAddress(address: string): { host: string; port: number } {
  const colon = address.lastIndexOf(':');
  return {
    host: address.slice(0, colon).replace(/^\[|\]$/g, ''),
    port: Number(address.slice(colon + 1)),
  };
}

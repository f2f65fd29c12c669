import { timingSafeEqual } from 'node:crypto';
import {
  type Capacity,
  type DocumentId,
  type IssuerId,
  type PersonId,
  type PostCode,
  type SigningSessionId,
  type TaskId,
  type UnitId,
} from '@congvu/domain';
import {
  idSchema,
  type IssueCredential,
  issueCredentialSchema,
  type PrepareSigning,
  prepareSigningSchema,
  signValueSchema,
} from '@congvu/contracts';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Logger } from 'pino';
import { type Refusal, refusal, refusalOf } from './signer-refusal.js';
import { type Enrolment, type SigningOffice } from './signing-office.js';
import { type SigningRequest, type SigningSessions } from './signing-sessions.js';

export interface SignerEndpointOptions {
  /** Loopback `host:port`. */
  readonly address: string;
  readonly secret: string;
  readonly sessions: SigningSessions;
  readonly office: SigningOffice;
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
    this.server.setNotFoundHandler((_request, reply) =>
      problem(reply, refusal('not-found', 'Bộ phận ký số không có địa chỉ này.')),
    );
    this.server.get('/ready', (_request, reply) =>
      reply.code(options.ready() ? 200 : 503).send({ ready: options.ready() }),
    );
    this.server.register((guarded, _options, done) => {
      guarded.addHook('onRequest', (request, reply, next) => {
        if (isBearer(request.headers.authorization, options.secret)) next();
        else {
          const detail = 'Chỉ máy chủ ứng dụng được gọi bộ phận ký số.';
          void problem(reply, refusal('forbidden', detail));
        }
      });
      guarded.post('/signing-sessions', (request) =>
        options.sessions.prepare(requestOf(prepareSigningSchema.parse(request.body))),
      );
      guarded.post<{ Params: { id: string } }>('/signing-sessions/:id/value', async (request) => {
        const sessionId = idSchema.parse(request.params.id) as SigningSessionId;
        const { accountId, pin } = signValueSchema.parse(request.body);
        await options.sessions.value(sessionId, { accountId, pin });
        return { sessionId, stored: true };
      });
      guarded.post('/credentials', (request) =>
        options.office.enrol(enrolmentOf(issueCredentialSchema.parse(request.body))),
      );
      done();
    });
  }

  /** @returns the address it listens at, with the port that was given where port 0 was asked for */
  async listen(): Promise<string> {
    return this.server.listen(splitAddress(this.options.address));
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  private refuse(reply: FastifyReply, error: unknown): FastifyReply {
    const refused = refusalOf(error, new Date());
    if (refused.status >= 500) this.options.logger.error({ err: error }, 'signing failed');
    return problem(reply, refused);
  }
}

function requestOf({
  documentId,
  taskId,
  accountId,
  capacity,
  kind,
}: PrepareSigning): SigningRequest {
  return {
    documentId: documentId as DocumentId,
    taskId: taskId as TaskId,
    accountId,
    capacity: capacityOf(capacity),
    kind,
  };
}

function enrolmentOf({ owner, unitId, capacity, command, pin }: IssueCredential): Enrolment {
  return {
    owner:
      owner.kind === 'person'
        ? { kind: 'person', personId: owner.personId as PersonId }
        : { kind: 'agency', issuerId: owner.issuerId as IssuerId },
    unitId: unitId as UnitId,
    capacity: capacityOf(capacity),
    command,
    pin,
  };
}

function capacityOf(capacity: PrepareSigning['capacity']): Capacity {
  const { personId, personName, postCode, postTitle, unitCode, unitName } = capacity;
  return {
    personId: personId as PersonId,
    personName,
    postCode: postCode as PostCode,
    postTitle,
    unitCode,
    unitName,
  };
}

function problem(reply: FastifyReply, { status, ...body }: Refusal): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ type: `/problems/${body.code}`, status, ...body });
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

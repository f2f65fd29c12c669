import {
  isProblemCode,
  type IssueCredential,
  issuedCredentialSchema,
  type IssuedCredentialView,
  type PreparedSigning,
  preparedSigningSchema,
  type PrepareSigning,
  problemSchema,
  type SignedValue,
  signedValueSchema,
  type SignValue,
} from '@congvu/contracts';
import { type z } from 'zod';
import { Problem } from '../problem/problem.js';

/** The signing worker, as the api knows it. The PIN goes there and nowhere else. */
export interface SignerClient {
  /** Prepares the bytes to be signed. @throws Problem signer-unavailable, or what the signer refuses by */
  prepare(request: PrepareSigning): Promise<PreparedSigning>;
  /** Makes and stores the signature value; the first one stored stays. @throws Problem as `prepare` */
  makeValue(sessionId: string, request: SignValue): Promise<SignedValue>;
  /** Makes a key under the PIN that its holder has chosen. @throws Problem as `prepare` */
  issueCredential(request: IssueCredential): Promise<IssuedCredentialView>;
  /** Resolves when the signer serves. @throws Problem signer-unavailable */
  ping(): Promise<void>;
}

export interface SignerAddress {
  readonly address: string;
  readonly secret: string;
}

/** Preparing draws and hashes a file; an RSA-3072 value takes tenths of a second. */
const LONGEST_MILLISECONDS = 20_000;
const RETRY_SECONDS = 5;

/** Over HTTP on loopback, with the shared secret. */
export class HttpSignerClient implements SignerClient {
  constructor(private readonly signer: SignerAddress) {}

  async prepare(request: PrepareSigning): Promise<PreparedSigning> {
    return this.post('/signing-sessions', request, preparedSigningSchema);
  }

  async makeValue(sessionId: string, request: SignValue): Promise<SignedValue> {
    return this.post(`/signing-sessions/${sessionId}/value`, request, signedValueSchema);
  }

  async issueCredential(request: IssueCredential): Promise<IssuedCredentialView> {
    return this.post('/credentials', request, issuedCredentialSchema);
  }

  async ping(): Promise<void> {
    const { ok } = await this.fetch('/ready', { method: 'GET' });
    if (!ok) throw unavailable();
  }

  private async post<Answer>(
    path: string,
    request: object,
    schema: z.ZodType<Answer>,
  ): Promise<Answer> {
    const response = await this.fetch(path, {
      method: 'POST',
      body: JSON.stringify(request),
      headers: { 'Content-Type': 'application/json' },
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw refusal(body);
    return schema.parse(body);
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    const { address, secret } = this.signer;
    const headers = { ...init.headers, Authorization: `Bearer ${secret}` };
    const signal = AbortSignal.timeout(LONGEST_MILLISECONDS);
    try {
      return await fetch(`http://${address}${path}`, { ...init, headers, signal });
    } catch {
      throw unavailable();
    }
  }
}

/** The signer's refusals carry no request id: the one that people quote is given by this api. */
const refusalSchema = problemSchema.partial({ requestId: true });

/** What the signer refused by is what the person is told. */
function refusal(body: unknown): Problem {
  const problem = refusalSchema.safeParse(body);
  if (!problem.success || !isProblemCode(problem.data.code)) return unavailable();
  const { code, detail, errors, retryAfter } = problem.data;
  return new Problem(code, detail, { errors, retryAfter });
}

function unavailable(): Problem {
  return new Problem(
    'signer-unavailable',
    'Bộ phận ký số chưa sẵn sàng; hãy thử lại sau ít giây.',
    {
      retryAfter: RETRY_SECONDS,
    },
  );
}

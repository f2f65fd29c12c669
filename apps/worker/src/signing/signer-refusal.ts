import { isProblemCode, type ProblemCode, problemKinds } from '@congvu/contracts';
import { DomainError, type FieldFault } from '@congvu/domain';
import { CredentialDelayed, CredentialUnknown, WrongPin } from '@congvu/signing';
import { z } from 'zod';

/** What the api is told, as problem+json without a request id: that is the api's. */
export interface Refusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
  /** Seconds after which trying again has a sense. */
  readonly retryAfter?: number;
}

/** Refusals of the HTTP server itself. */
const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-json',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

export function refusal(
  code: ProblemCode,
  detail: string,
  more: Pick<Refusal, 'errors' | 'retryAfter'> = {},
): Refusal {
  return { code, ...problemKinds[code], detail, ...more };
}

/** What is said about an error; nothing about one that nobody foresaw. */
export function refusalOf(error: unknown, now: Date): Refusal {
  if (error instanceof WrongPin)
    return refusal('wrong-pin', error.message, waiting(error.retryAt, now));
  if (error instanceof CredentialDelayed)
    return refusal('too-many-attempts', error.message, waiting(error.retryAt, now));
  if (error instanceof CredentialUnknown)
    return refusal(
      'certificate-missing',
      'Người ký chưa có khóa ký; hãy tạo khóa và đặt mã PIN ở trang Hồ sơ.',
    );
  if (error instanceof DomainError && isProblemCode(error.code))
    return refusal(error.code, error.message, faultsOf(error));
  if (error instanceof z.ZodError) return malformed(error);
  const code = codeOfStatus[statusOf(error) ?? 0];
  if (code !== undefined) return refusal(code, 'Bộ phận ký số không đọc được yêu cầu.');
  return refusal('internal', 'Bộ phận ký số gặp lỗi; việc ký chưa được thực hiện.');
}

function faultsOf({ faults }: DomainError): Pick<Refusal, 'errors'> {
  return faults.length > 0 ? { errors: faults } : {};
}

function waiting(until: Date | undefined, now: Date): Pick<Refusal, 'retryAfter'> {
  if (until === undefined) return {};
  return { retryAfter: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000)) };
}

function malformed({ issues }: z.ZodError): Refusal {
  const errors = issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    code: 'invalid-field',
    detail: message,
  }));
  return refusal('invalid-field', 'Yêu cầu gửi đến bộ phận ký số không đúng mẫu.', { errors });
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

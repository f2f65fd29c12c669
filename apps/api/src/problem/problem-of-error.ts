import { HttpException } from '@nestjs/common';
import {
  type FieldFaultView,
  isProblemCode,
  type ProblemCode,
  problemKinds,
} from '@congvu/contracts';
import { DomainError } from '@congvu/domain';
import { Problem } from './problem.js';

export interface ProblemAnswer {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldFaultView[];
  readonly retryAfter?: number;
}

/** Seconds after which something that is busy is worth asking again. */
const RETRY_AFTER = 5;

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-json',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  503: 'overloaded',
};

const detailOfCode: Partial<Record<ProblemCode, string>> = {
  'malformed-json': 'Yêu cầu không đọc được.',
  'not-found': 'Không có trang hoặc dữ liệu này, hoặc anh/chị không được xem.',
  'method-not-allowed': 'Địa chỉ này không nhận cách gọi đó.',
  'body-too-large': 'Nội dung gửi lên vượt quá giới hạn.',
  'unsupported-media-type': 'Chỉ nhận application/json, không nén.',
  overloaded: 'Hệ thống đang bận, hãy thử lại sau giây lát.',
  internal:
    'Có lỗi trong hệ thống; việc chưa được ghi nhận. Hãy thử lại hoặc báo quản trị kèm mã yêu cầu.',
};

/** What the person is told about an error; anything unforeseen is told nothing about (no stack, no SQL). */
export function problemOfError(error: unknown): ProblemAnswer {
  if (error instanceof Problem) {
    const { status, code, message: detail, details } = error;
    return { status, code, title: problemKinds[code].title, detail, ...details };
  }
  if (error instanceof DomainError) return problemOfRule(error);
  const status = statusOf(error);
  return known(status === undefined ? 'internal' : (codeOfStatus[status] ?? 'internal'));
}

function problemOfRule(error: DomainError): ProblemAnswer {
  if (error.level === 'error') return known('internal');
  const code: ProblemCode = isProblemCode(error.code) ? error.code : 'invalid-field';
  const { status, title } = problemKinds[code];
  const errors = error.faults.length > 0 ? { errors: error.faults } : {};
  const retry = status === 503 ? { retryAfter: RETRY_AFTER } : {};
  return { status, code: error.code, title, detail: error.message, ...errors, ...retry };
}

function known(code: ProblemCode): ProblemAnswer {
  const { status, title } = problemKinds[code];
  return { status, code, title, detail: detailOfCode[code] ?? title };
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}

import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type FieldFaultView, isProblemCode, type ProblemCode } from '@congvu/contracts';
import { z } from 'zod';
import { Problem } from '../problem/problem.js';
import { issueText } from './issue-text.js';

/** Gives a handler only what its schema accepts; every wrong place is named at once. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const result = schema.safeParse(value ?? (type === 'body' ? {} : value), { error: issueText });
    if (result.success) return result.data;
    const { issues } = result.error;
    switch (type) {
      case 'param':
        throw new Problem('bad-id', 'Mã định danh trong địa chỉ không đúng dạng.', {
          errors: issues.map((issue) => fault(issue, [data ?? '', ...issue.path])),
        });
      case 'query':
        throw queryProblem(issues);
      default:
        throw bodyProblem(issues);
    }
  }
}

type Issue = z.core.$ZodIssue;

function queryProblem(issues: readonly Issue[]): Problem {
  const errors = issues.flatMap((issue) => faults(issue));
  const names = errors.map(({ pointer }) => pointer.slice(1));
  const code: ProblemCode = names.some((name) => name.startsWith('sort'))
    ? 'bad-sort'
    : names.some((name) => /^(limit|after|page)/.test(name))
      ? 'bad-page'
      : 'bad-filter';
  return new Problem(code, 'Tham số trên địa chỉ không hợp lệ.', { errors });
}

function bodyProblem(issues: readonly Issue[]): Problem {
  const errors = issues.flatMap((issue) => faults(issue));
  if (errors.some(({ code }) => code === 'unknown-field')) {
    return new Problem('unknown-field', 'Có trường mà địa chỉ này không nhận.', { errors });
  }
  const [first] = errors;
  const alike = first !== undefined && errors.every(({ code }) => code === first.code);
  if (alike && isProblemCode(first.code)) return new Problem(first.code, first.detail, { errors });
  return new Problem('invalid-field', 'Có trường chưa đúng; các trường được nêu từng chỗ.', {
    errors,
  });
}

function faults(issue: Issue): FieldFaultView[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      code: 'unknown-field',
      detail: 'Không có trường này.',
    }));
  }
  return [fault(issue, issue.path)];
}

function fault(issue: Issue, path: readonly PropertyKey[]): FieldFaultView {
  return { pointer: pointerOf(path), code: codeOf(issue), detail: issue.message };
}

/** A rule of the domain names its own code; zod's are told by what they look at. */
function codeOf(issue: Issue): string {
  const given: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  if (typeof given === 'string') return given;
  return issue.code === 'invalid_type' ? 'wrong-type' : issue.code.replaceAll('_', '-');
}

/** RFC 6901. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

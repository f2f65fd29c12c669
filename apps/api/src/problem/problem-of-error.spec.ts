import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { isProblemCode } from '@congvu/contracts';
import { ClaimedByOther } from '@congvu/domain';
import { problemOfError } from './problem-of-error.js';

const domain = fileURLToPath(new URL('../../../../libs/domain/src/', import.meta.url));
const refusal =
  /class (\w+) extends DomainError \{\s*readonly code = '([^']+)';(\s*override readonly level = 'error';)?/g;
/** Refused when a chain is published, which no request does yet. */
const notAsked = ['chain-invalid'];

/** Refusals of the domain by their class: what a person is told, not faults of the program. */
function refusals(): { name: string; code: string }[] {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => [...readFileSync(`${domain}${file}`, 'utf8').matchAll(refusal)])
    .flatMap(([, name = '', code = '', fault]) => (fault === undefined ? [{ name, code }] : []));
}

describe('what people are told about a refusal', () => {
  it('has a problem for every code of the domain', () => {
    const found = refusals();
    expect(found.length).toBeGreaterThan(20);
    const unknown = found.filter(({ code }) => !isProblemCode(code) && !notAsked.includes(code));
    expect(unknown).toEqual([]);
  });

  it('is a conflict when somebody else has claimed the task', () => {
    expect(problemOfError(new ClaimedByOther('Nguyễn Văn A'))).toMatchObject({
      status: 409,
      code: 'claimed-by-other',
      detail: 'Nguyễn Văn A đang nhận xử lý việc này; cần người đó nhả việc trước.',
    });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { isProblemCode } from '@congvu/contracts';
import { describe, expect, it } from '@jest/globals';

const domain = new URL('../../../../libs/domain/src/', import.meta.url);
/** A defect of the program (level `error`) is answered as `internal`, whatever it is called. */
const REFUSAL =
  /class (\w+) extends DomainError \{\s+readonly code = '([\w-]+)';(?!\s+override readonly level = 'error')/gu;

describe('the refusals of the domain', () => {
  const refusals = readdirSync(domain, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, domain), 'utf8').matchAll(REFUSAL)])
    .map(([, name = '', code = '']) => ({ name, code }));

  it('are found', () => {
    expect(refusals.length).toBeGreaterThan(15);
  });

  it.each(refusals)('$name has a status and a title: $code', ({ code }) => {
    expect(isProblemCode(code)).toBe(true);
  });
});

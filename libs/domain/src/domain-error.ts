export type ErrorLevel = 'info' | 'warn' | 'error';

/** One wrong place of an input: RFC 6901 pointer, code, Vietnamese sentence. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal by a rule. Each cause has its own class; the edges translate the code once (style.md, rule 5). */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  readonly level: ErrorLevel = 'info';
  readonly faults: readonly FieldFault[];

  /** @param detail Vietnamese sentence for the person who acted. */
  constructor(detail: string, faults: readonly FieldFault[] = []) {
    super(detail);
    this.name = new.target.name;
    this.faults = faults;
  }
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new TypeError(`Unreachable: ${JSON.stringify(value)}`);
}

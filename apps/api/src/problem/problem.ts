import { type FieldFaultView, type ProblemCode, problemKinds } from '@congvu/contracts';

interface ProblemDetails {
  readonly errors?: readonly FieldFaultView[];
  /** Seconds to wait before asking again; also the header Retry-After. */
  readonly retryAfter?: number;
}

/** A refusal of the api itself; rules of the domain throw their own errors (style.md, rule 5). */
export class Problem extends Error {
  readonly status: number;

  /** @param detail Vietnamese sentence for the person. */
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly details: ProblemDetails = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = problemKinds[code].status;
  }
}

import { type FieldFaultView, type ProblemView } from '@congvu/contracts';
import { t } from '../../texts/t.js';

export const PART_MISSING = 'part-missing';

/** A refusal of the server, a server that did not answer (`code` offline), or a page that cannot go on by itself. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: ProblemView) {
    super(problem.detail);
  }

  get code(): string {
    return this.problem.code;
  }

  get faults(): readonly FieldFaultView[] {
    return this.problem.errors ?? [];
  }
}

/** Reads problem+json; anything else becomes a problem of its own, so that each screen shows one kind of refusal. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ProblemError(body);
  return new ProblemError({
    type: 'about:blank',
    title: t('problem.unexpected'),
    status: response.status,
    code: 'internal',
    detail: t('problem.unexpectedDetail', { status: response.status }),
    requestId: response.headers.get('x-request-id') ?? '',
  });
}

export function offlineProblem(): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: t('problem.offline'),
    status: 0,
    code: 'offline',
    detail: t('problem.offlineDetail'),
    requestId: '',
  });
}

/** A file of this page did not come: the server is away, or has a newer page whose files have other names. */
export function partMissingProblem(): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: t('problem.partMissing'),
    status: 0,
    code: PART_MISSING,
    detail: t('problem.partMissingDetail'),
    requestId: '',
  });
}

export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({
    type: 'about:blank',
    title: t('problem.unexpected'),
    status: 0,
    code: 'internal',
    // What a program says of itself is no help to an officer, and English.
    detail: t('problem.brokenDetail'),
    requestId: '',
  });
}

function isProblem(body: unknown): body is ProblemView {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

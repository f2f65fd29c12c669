import { type FieldFaultView } from '@congvu/contracts';
import { Problem } from '../problem/problem.js';

/** Refuses what may not even be kept as a draft. @throws Problem state-secret-not-allowed, invalid-text */
export function requireKept(errors: readonly FieldFaultView[]): void {
  const [first] = errors;
  if (first === undefined) return;
  const secret = errors.find(({ code }) => code === 'state-secret-not-allowed');
  if (secret) throw new Problem('state-secret-not-allowed', secret.detail, { errors });
  throw new Problem('invalid-text', first.detail, { errors });
}

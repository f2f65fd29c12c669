import { type ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from '../ui/problem-notice.js';

export function RouteProblem({ error, reset }: ErrorComponentProps) {
  return (
    <main className="page">
      <ProblemNotice error={error} onRetry={reset} />
    </main>
  );
}

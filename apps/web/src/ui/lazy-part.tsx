import { CatchBoundary } from '@tanstack/react-router';
import { type ComponentType, lazy } from 'react';
import { loadPart } from './load-part.js';
import { ProblemNotice } from './problem-notice.js';

/** A component that is fetched when it is shown; one that does not come says so in its place and leaves the rest alone. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await loadPart(load) }));
  return function LazyPart(props: Props) {
    return (
      <CatchBoundary getResetKey={() => ''} errorComponent={ProblemNotice}>
        <Part {...props} />
      </CatchBoundary>
    );
  };
}

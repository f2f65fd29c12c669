import { Button } from 'antd';
import { asProblem, PART_MISSING } from '../app/api/problem-error.js';
import { t } from '../texts/t.js';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Asking again gets the same answer. */
const FINAL: ReadonlySet<number> = new Set([403, 404]);

/** A refusal in words, each wrong place named, with the number to quote when asking for help. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { problem, faults, code } = asProblem(error);
  // React keeps an import that failed: only a new page asks for the file again.
  const isPartMissing = code === PART_MISSING;
  const mayPass = !FINAL.has(problem.status) && !isPartMissing;
  return (
    <div className="problem" role="alert">
      <b>{problem.title}</b>
      {problem.detail !== `${problem.title}.` && <p>{problem.detail}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>{detail}</li>
          ))}
        </ul>
      )}
      {problem.requestId !== '' && (
        <small>{t('problem.requestId', { id: problem.requestId })}</small>
      )}
      {isPartMissing && (
        <Button size="small" onClick={() => window.location.reload()}>
          {t('problem.reload')}
        </Button>
      )}
      {onRetry && mayPass && (
        <Button size="small" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
}

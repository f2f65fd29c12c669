import { Button } from 'antd';
import { asProblem } from '../app/api/problem-error.js';
import { t } from '../texts/t.js';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A refusal in words, each wrong place named, with the number to quote when asking for help. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { problem, faults } = asProblem(error);
  return (
    <div className="problem" role="alert">
      <b>{problem.title}</b>
      {problem.detail !== problem.title && <p>{problem.detail}</p>}
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
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
}

import { Button } from 'antd';
import { t } from '../../texts/t.js';
import { formatMoment } from '../../ui/dates.js';
import { type SaveState } from './draft-keeper.js';

interface SaveStateLineProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** Whether what is on the screen is safe. */
export function SaveStateLine({ state, onRetry }: SaveStateLineProps) {
  if (state.kind === 'refused') {
    return (
      <span className="save-state refused" role="alert">
        {t('drafting.notSaved', { why: state.problem.problem.detail })}
        <Button size="small" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      </span>
    );
  }
  return (
    <span className="save-state" role="status">
      {state.kind === 'saved' && t('drafting.saved', { at: formatMoment(state.at) })}
      {(state.kind === 'typing' || state.kind === 'saving') && t('drafting.saving')}
      {state.kind === 'unfinished' && t('drafting.unfinished')}
      {state.kind === 'stale' && t('drafting.stale')}
    </span>
  );
}

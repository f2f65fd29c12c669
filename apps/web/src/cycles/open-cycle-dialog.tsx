import { type CycleDefinitionRowView } from '@congvu/contracts';
import { Button } from 'antd';
import { t } from '../texts/t.js';
import { Dialog } from '../ui/dialog.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useOpenCycle } from './open-cycle.mutation.js';
import { previewText } from './preview-text.js';

interface OpenCycleDialogProps {
  readonly definition: CycleDefinitionRowView;
  readonly onClose: () => void;
}

/** Opening cannot be undone: what it makes is said before. */
export function OpenCycleDialog({ definition, onClose }: OpenCycleDialogProps) {
  const open = useOpenCycle();
  const { id, year, title } = definition;
  return (
    <Dialog title={t('cycle.openTitle', { year })} onClose={onClose}>
      <p>
        <b>{title}</b>
      </p>
      <p>{previewText(definition)}</p>
      <p>{t('cycle.openEffect')}</p>
      {open.error && <ProblemNotice error={open.error} />}
      <div className="sheet-buttons">
        <Button
          type="primary"
          data-focus
          loading={open.isPending}
          onClick={() => open.mutate(id, { onSuccess: onClose })}
        >
          {t('cycle.open')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </div>
    </Dialog>
  );
}

import { type AvailableActionView, type TaskView } from '@congvu/contracts';

/** What every form of an action gets. */
export interface SheetProps {
  readonly task: TaskView;
  readonly action: AvailableActionView;
  readonly onClose: () => void;
}

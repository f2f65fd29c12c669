import { type TrackedTaskView } from '@congvu/contracts';
import { t } from '../../texts/t.js';
import { Lines } from './lines.js';
import { deadlineLines, productLines, resultLines } from './tracked-task.js';

const HEADS = [
  'code',
  'task',
  'leads',
  'coordinators',
  'deadline',
  'product',
  'result',
  'notes',
] as const;

interface TrackingTableProps {
  readonly tasks: readonly TrackedTaskView[];
}

/** As on paper: one row a task, in the order of the plan. */
export function TrackingTable({ tasks }: TrackingTableProps) {
  return (
    <div className="board-scroll" role="region" aria-label={t('cycle.tracking.title')} tabIndex={0}>
      <table className="grid tracking">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th scope="col" key={head}>
                {t(`cycle.tracking.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.code}>
              <td className="numbers">{task.code}</td>
              <th scope="row">
                {task.title} {task.source && <small>{task.source}</small>}
              </th>
              <td>{task.leads.join('; ')}</td>
              <td>{task.coordinators.join('; ')}</td>
              <td>
                <Lines lines={deadlineLines(task)} />
              </td>
              <td>
                <Lines lines={productLines(task)} />
              </td>
              <td>
                <Lines lines={resultLines(task)} />
              </td>
              <td>
                <Lines lines={task.notes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

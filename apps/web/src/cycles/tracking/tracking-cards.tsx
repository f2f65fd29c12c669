import { type TrackedTaskView } from '@congvu/contracts';
import { t } from '../../texts/t.js';
import { Lines } from './lines.js';
import { deadlineLines, productLines, resultLines } from './tracked-task.js';

interface TrackingCardsProps {
  readonly tasks: readonly TrackedTaskView[];
}

/** On a narrow screen a task is a card. */
export function TrackingCards({ tasks }: TrackingCardsProps) {
  return (
    <ul className="board-cards tracking-cards">
      {tasks.map((task) => (
        <li key={task.code}>
          <b>
            {task.code} {task.title}
          </b>
          <dl>
            <Line head="leads" lines={[task.leads.join('; ')]} />
            <Line head="deadline" lines={deadlineLines(task)} />
            <Line head="product" lines={productLines(task)} />
            <Line head="result" lines={resultLines(task)} />
            <Line head="notes" lines={task.notes} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly head: 'leads' | 'deadline' | 'product' | 'result' | 'notes';
  readonly lines: readonly string[];
}

function Line({ head, lines }: LineProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{t(`cycle.tracking.${head}`)}</dt>
      <dd>
        <Lines lines={lines} />
      </dd>
    </div>
  );
}

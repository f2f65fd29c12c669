import { DecisionBar } from '../tasks/decision-bar.js';
import { useTaskQuery } from '../tasks/task.query.js';
import { useDocumentQuery } from './document.query.js';
import { LetterBar } from './letter-bar.js';

/** The bar of my task on the letter; without one, what concerns the letter as a whole. */
export function DocumentActions({ documentId }: { readonly documentId: string }) {
  const letter = useDocumentQuery(documentId);
  const mine = letter.data?.openTasks.find((task) => task.mine);
  if (!letter.data) return null;
  if (mine) return <MyTask taskId={mine.id} />;
  return <LetterBar letter={letter.data} />;
}

function MyTask({ taskId }: { readonly taskId: string }) {
  const task = useTaskQuery(taskId);
  return task.data ? <DecisionBar task={task.data} /> : null;
}

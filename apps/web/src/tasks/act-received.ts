import { type ActReceipt } from '@congvu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { command } from '../app/api/client.js';
import { asProblem } from '../app/api/problem-error.js';
import { t } from '../texts/t.js';
import { formatDate } from '../ui/dates.js';
import { useToast } from '../ui/toast.js';

/** The session is no part of the record; a submitted draft is there no longer; asking again would open a second signing. */
const UNTOUCHED: ReadonlySet<unknown> = new Set([
  'session',
  'signing',
  '/documents/{id}/draft',
  '/documents/{id}/report',
]);

/** Says what was committed, offers to take it back while the server holds it, and reads everything anew. */
export function useActReceived() {
  const client = useQueryClient();
  const show = useToast();
  return useCallback(
    (receipt: ActReceipt) => {
      const refresh = () =>
        client.invalidateQueries({ predicate: ({ queryKey }) => !UNTOUCHED.has(queryKey[0]) });
      const undo = async () => {
        try {
          await command('POST /acts/{id}/undo', { params: { id: receipt.actId }, body: undefined });
          show({ text: t('tasks.undone') });
        } catch (error) {
          show({ text: asProblem(error).problem.detail, tone: 'refused' });
        }
        await refresh();
      };
      show({ text: textOf(receipt), ...undoOffer(receipt, () => void undo()) });
      void refresh();
    },
    [client, show],
  );
}

function textOf({ kind, drawn }: ActReceipt): string {
  const said = t(`tasks.done.${kind}`);
  if (!drawn) return said;
  const number = drawn.symbol ?? String(drawn.number);
  return t('tasks.drawn', { said, number, date: formatDate(drawn.date) });
}

function undoOffer({ undoUntil, at }: ActReceipt, run: () => void) {
  if (undoUntil === null) return {};
  // Both moments are the server's: the clock of this machine may be wrong.
  const milliseconds = Date.parse(undoUntil) - Date.parse(at);
  if (milliseconds <= 0) return {};
  return { action: { label: t('tasks.undo'), run }, milliseconds };
}

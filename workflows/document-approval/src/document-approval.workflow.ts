import { type DocumentAct, reduce } from '@congvu/domain';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

import {
  type DistributionActivities,
  type DocumentApprovalActivities,
  type DocumentsActivities,
  type LoadedLetter,
  type SigningActivities,
} from './document-approval.activities.js';
import { applyAct, type ApplyActAnswer, type LetterKey } from './document-approval.messages.js';
import { type Effect, effectsOf } from './effects.js';

/**
 * A letter may wait for months behind a broken key store or database; it then goes on by itself. Retries end only after
 * a year, the longest a letter of one cycle can matter; the worker raises an alarm long before.
 */
const patience = {
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '365 days',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
} as const;

const { loadLetter, openStep, finishLetter } = proxyLocalActivities<DocumentApprovalActivities>({
  ...patience,
  startToCloseTimeout: '20 seconds',
});
/** A repeat finds the arrivals of the first run by their ids. */
const { distributeLetter } = proxyActivities<DistributionActivities>(patience);
/** A repeat draws the same bytes, which are stored under the same hash. */
const { renderContent, renderForSigning } = proxyActivities<DocumentsActivities>({
  ...patience,
  taskQueue: 'documents',
});
/** A repeat embeds the same stored value into the same prepared bytes (architecture.md §4b, signing). */
const { completeSignatures } = proxyActivities<SigningActivities>({
  ...patience,
  taskQueue: 'signing',
});

/** An outgoing letter from its first submission to its issue: takes acts in order, opens what they call for. */
export async function documentApproval(key: LetterKey): Promise<void> {
  let letter: LoadedLetter | undefined;
  let lastSeq = 0;
  const acts: DocumentAct[] = [];

  setHandler(applyAct, async (act): Promise<ApplyActAnswer> => {
    await condition(() => letter !== undefined);
    if (act.seq <= lastSeq) return { kind: 'known' };
    if (act.seq > lastSeq + 1) return { kind: 'gap', lastSeq };
    lastSeq = act.seq;
    acts.push(act);
    return { kind: 'taken' };
  });

  letter = await loadLetter(key);
  lastSeq = letter.seq;
  if (letter.seq > 0) await carryOn(key, letter);
  while (letter.approval.position.kind !== 'ended') {
    await condition(() => acts.length > 0 || workflowInfo().continueAsNewSuggested);
    if (acts.length === 0) {
      await condition(allHandlersFinished);
      if (acts.length === 0) return continueAsNew<typeof documentApproval>(key);
    }
    for (const act of acts.splice(0)) letter = take(letter, act);
    await carryOn(key, letter);
  }
  await condition(allHandlersFinished);
}

function take({ chain, approval }: LoadedLetter, act: DocumentAct): LoadedLetter {
  return { chain, approval: reduce(chain, approval, act), seq: act.seq };
}

async function carryOn(key: LetterKey, letter: LoadedLetter): Promise<void> {
  const version = letter.approval.contentVersion;
  const run: Record<Effect, () => Promise<unknown>> = {
    'render-content': () => renderContent({ ...key, version }),
    'render-for-signing': () => renderForSigning({ ...key, version }),
    'complete-signatures': () => completeSignatures(key),
    'open-step': () => openStep({ ...key, seq: letter.seq }),
    distribute: () => distributeLetter(key),
    finish: () => finishLetter({ ...key, seq: letter.seq }),
  };
  for (const effect of effectsOf(letter.chain, letter.approval)) await run[effect]();
}

import {
  ActDoesNotApply,
  type ActAnswer,
  answerToAct,
  type DocumentAct,
  reduce,
} from '@congvu/domain';
import {
  allHandlersFinished,
  ApplicationFailure,
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
import { applyAct, type LetterKey } from './document-approval.messages.js';
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
/** What a killed worker had in hand is given out again after this silence, not after the whole time of the activity. */
const watched = { ...patience, heartbeatTimeout: '15 seconds' } as const;
/** A repeat finds the arrivals of the first run by their ids. */
const { distributeLetter } = proxyActivities<DistributionActivities>(watched);
/** A repeat draws the same bytes, which are stored under the same hash. */
const { renderContent, renderForSigning } = proxyActivities<DocumentsActivities>({
  ...watched,
  taskQueue: 'documents',
});
/** A repeat embeds the same stored value into the same prepared bytes (architecture.md §4b, signing). */
const { completeSignatures } = proxyActivities<SigningActivities>({
  ...watched,
  taskQueue: 'signing',
});

/** A letter that comes and goes for months replays in a quarter of a second at this length (architecture.md §3). */
const eventsOfARun = 1_000;

function isLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= eventsOfARun;
}

/** An outgoing letter from its first submission to its issue: takes acts in order, opens what they call for. */
export async function documentApproval(key: LetterKey): Promise<void> {
  const known: { letter: LoadedLetter | null } = { letter: null };
  setHandler(applyAct, async (act): Promise<ActAnswer> => {
    await condition(() => known.letter !== null);
    const { letter } = known;
    if (letter === null) return { kind: 'known' };
    const answer = answerToAct(act.seq, letter.seq);
    if (answer.kind === 'taken') known.letter = take(letter, act);
    return answer;
  });

  let letter: LoadedLetter = await loadLetter(key);
  known.letter = letter;
  if (letter.seq > 0) await carryOn(key, letter);
  while (letter.approval.position.kind !== 'ended' || known.letter !== letter) {
    await condition(() => known.letter !== letter || isLong());
    if (known.letter === letter) {
      await condition(allHandlersFinished);
      if (known.letter === letter) return continueAsNew<typeof documentApproval>(key);
    }
    letter = known.letter;
    await carryOn(key, letter);
  }
  await condition(allHandlersFinished);
}

/** @throws ApplicationFailure for an act that fits no letter here: the relay sets it aside, with an alarm. */
function take({ chain, approval }: LoadedLetter, act: DocumentAct): LoadedLetter {
  try {
    return { chain, approval: reduce(chain, approval, act), seq: act.seq };
  } catch (error) {
    if (error instanceof ActDoesNotApply)
      throw ApplicationFailure.nonRetryable(error.message, error.code);
    throw error;
  }
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

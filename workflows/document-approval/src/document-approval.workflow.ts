import { ActDoesNotApply, type DocumentAct, reduce } from '@congvu/domain';
import { ActIntake, briefly, watched } from '@congvu/process';
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
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

const { loadLetter, openStep, finishLetter } =
  proxyLocalActivities<DocumentApprovalActivities>(briefly);
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

/** An outgoing letter from its first submission to its issue: takes acts in order, opens what they call for. */
export async function documentApproval(key: LetterKey): Promise<void> {
  const intake = new ActIntake(applyAct, take);
  let letter: LoadedLetter = intake.begin(await loadLetter(key));
  if (letter.seq > 0) await carryOn(key, letter);
  while (letter.approval.position.kind !== 'ended' || intake.isAhead(letter)) {
    const next = await intake.after(letter);
    if (next === null) return continueAsNew<typeof documentApproval>(key);
    letter = next;
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

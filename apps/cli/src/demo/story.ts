import { firstProposal, passOn, secondProposal } from './home-affairs.js';
import { receiveInUnits, receiveProposal, returnToProposer, signPlan } from './office.js';
import { type Stage } from './stage.js';

/** The letters of the story, in the order in which they were issued. */
export interface PlayedLetters {
  readonly firstProposal: string;
  readonly secondProposal: string;
  readonly plan: string;
}

/**
 * One provincial plan from draft to the arrival books of the units (sample-province §5, C01 and C02), with one return
 * by the office and a second tờ trình. @throws the first step that could not be done.
 */
export async function playPlan(stage: Stage): Promise<PlayedLetters> {
  const first = await firstProposal(stage);
  const plan = await receiveProposal(stage, { proposalId: first, round: 'lần một' });
  await returnToProposer(stage, plan);
  await passOn(stage, plan);
  const second = await secondProposal(stage, plan);
  await receiveProposal(stage, { proposalId: second, round: 'lần hai' });
  await signPlan(stage, plan);
  await receiveInUnits(stage, plan);
  return { firstProposal: first, secondProposal: second, plan };
}

import { firstProposal, passOn, secondProposal } from './home-affairs.js';
import { receiveInUnits, receiveProposal, returnToProposer, signPlan } from './office.js';
import { type Scene } from './scene.js';

/**
 * The provincial plan from draft to the arrival books of the units (sample-province §5, C01 and C02), with one return
 * by the office and a second tờ trình.
 */
export function scenesOfPlan(): readonly Scene[] {
  let plan = '';
  return [
    {
      day: '2024-01-18',
      play: async (stage, record) => {
        const proposalId = await firstProposal(stage, record);
        record.keep({ clerk: 'SNV.VT', documentId: proposalId });
        plan = await receiveProposal(stage, { proposalId, round: 'lần một' });
      },
    },
    {
      day: '2024-01-24',
      play: async (stage) => {
        await returnToProposer(stage, plan);
        await passOn(stage, plan);
      },
    },
    {
      day: '2024-01-26',
      play: async (stage, record) => {
        const proposalId = await secondProposal(stage, plan);
        record.keep({ clerk: 'SNV.VT', documentId: proposalId });
        await receiveProposal(stage, { proposalId, round: 'lần hai' });
      },
    },
    { day: '2024-01-29', play: (stage) => signPlan(stage, plan) },
    {
      day: '2024-01-30',
      play: async (stage, record) => {
        record.keep({ clerk: 'VP.VT', documentId: plan });
        await receiveInUnits(stage, plan, record.cast);
      },
    },
  ];
}

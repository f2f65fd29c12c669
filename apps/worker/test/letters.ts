import { type DocumentId } from '@congvu/domain';
import { type Office, does } from '@congvu/testing';

/** Sở Nội vụ writes, signs, numbers, seals and issues the tờ trình (chain C01). */
export async function issueProposal(office: Office, letter: DocumentId): Promise<void> {
  await office.act(letter, 'SNV.CV1', does.submit());
  await office.act(letter, 'SNV.TP', does.approve());
  await office.act(letter, 'SNV.PGD', does.approve());
  await office.act(letter, 'SNV.CVP', does.approve());
  await office.sign(letter, 'SNV.GD');
  await office.act(letter, 'SNV.VT', does.number());
  await office.seal(letter, 'SNV.VT');
  await office.act(letter, 'SNV.VT', does.issue());
}

/** The committee's plan that the tờ trình proposed. */
export async function proposedLetter(office: Office, proposal: DocumentId): Promise<DocumentId> {
  const { id } = await office.eventually(`the letter proposed by ${proposal}`, (sql) =>
    sql.first<{ id: DocumentId }>('SELECT id FROM document WHERE proposal_id = $1', [proposal]),
  );
  return id;
}

/** The office receives the plan, has it verified and initialled: it lies before the chairman (chain C02). */
export async function verifyPlan(office: Office, plan: DocumentId): Promise<void> {
  await office.act(plan, 'VP.VT', does.registerArrival());
  await office.act(plan, 'VP.CVP', does.assign('VP.CV-NC'));
  await office.act(plan, 'VP.CV-NC', does.submit());
  await office.act(plan, 'VP.TP-NC', does.approve());
  await office.act(plan, 'VP.PCVP', does.approve());
}

export async function issuePlan(office: Office, plan: DocumentId): Promise<void> {
  await office.sign(plan, 'PCT-NC');
  await office.act(plan, 'VP.VT', does.number());
  await office.seal(plan, 'VP.VT');
  await office.act(plan, 'VP.VT', does.issue());
}

import {
  type ArrivalListView,
  type ArrivalView,
  type DocumentTemplateListView,
  type DocumentView,
  type OpinionListView,
  type DraftView,
} from '@congvu/contracts';
import { type Office } from './office.js';
import { Refused } from './officer.js';
import { approve, decide, saveSlip, sign, submit } from './turns.js';

const DRAFTER = 'SNV.CV1';
const VERIFIER = 'VP.CV-NC';
const CONSULTED = ['STP.TP', 'STTTT.TP'] as const;

/** The two letters of one plan (sample-province §5). */
export interface PlayedLetters {
  readonly proposal: string;
  readonly plan: string;
}

/** Something that must be refused was accepted. */
class NotRefused extends Error {
  readonly code = 'not-refused';
}

/** Both letters from draft to arrival book, every step by the officer whose turn it is. */
export async function playBothLetters(office: Office): Promise<PlayedLetters> {
  const proposal = await issueProposal(office);
  const plan = await issuePlan(office, proposal);
  await enterArrival(office, { unit: 'SYT', documentId: plan });
  return { proposal, plan };
}

/** Sở Nội vụ's tờ trình (C01), which carries the draft of the plan. */
async function issueProposal(office: Office): Promise<string> {
  const documentId = await draftFromTemplate(office);
  await submit(office, { post: DRAFTER, documentId }, CONSULTED);
  await approve(office, { post: 'SNV.TP', documentId, kind: 'review' });
  for (const post of CONSULTED) await giveOpinion(office, { post, documentId });
  await closeOpinions(office, documentId);
  await approve(office, { post: 'SNV.PGD', documentId, kind: 'review' });
  await approve(office, { post: 'SNV.CVP', documentId, kind: 'form-check' });
  await sign(office, { post: 'SNV.GD', documentId, kind: 'person' });
  await numberSealAndIssue(office, { post: 'SNV.VT', documentId });
  return documentId;
}

/** The committee's plan (C02), which the office makes of it. */
async function issuePlan(office: Office, proposal: string): Promise<string> {
  const { documentId } = await office.eventually('the proposal at the office', async () => {
    const arrival = await arrivalOf(office, { unit: 'VP', documentId: proposal });
    return arrival?.opens?.taskId == null ? undefined : arrival.opens;
  });
  await decide(office, { post: 'VP.VT', documentId, kind: 'arrival' }, () => ({
    kind: 'register-arrival',
  }));
  await decide(office, { post: 'VP.CVP', documentId, kind: 'assign' }, () => ({
    kind: 'assign',
    to: VERIFIER,
    note: 'Thẩm tra, lập phiếu trình.',
  }));
  await office.task({ post: VERIFIER, documentId }, 'draft');
  await saveSlip(office, { post: VERIFIER, documentId }, 'Hồ sơ đủ thành phần, kính trình.');
  await submit(office, { post: VERIFIER, documentId });
  await approve(office, { post: 'VP.TP-NC', documentId, kind: 'review' });
  await approve(office, { post: 'VP.PCVP', documentId, kind: 'initial' });
  await sign(office, { post: 'PCT-NC', documentId, kind: 'person' });
  await numberSealAndIssue(office, { post: 'VP.VT', documentId });
  return documentId;
}

async function draftFromTemplate(office: Office): Promise<string> {
  const officer = await office.officer(DRAFTER);
  const { items } = await officer.read<DocumentTemplateListView>('/document-templates');
  const templateId = items.find(({ code }) => code === 'SNV-TTR-KH')?.id;
  const source = { kind: 'template', templateId };
  const { id } = await office.send<DocumentView>(officer, '/documents', { source });
  return id;
}

async function giveOpinion(
  office: Office,
  turn: { readonly post: string; readonly documentId: string },
): Promise<void> {
  await decide(office, { ...turn, kind: 'opinions' }, ({ letter }) => ({
    kind: 'opinion',
    version: letter.contentVersion,
    verdict: 'agree',
    text: 'Nhất trí với dự thảo.',
  }));
}

async function closeOpinions(office: Office, documentId: string): Promise<void> {
  const turn = { post: DRAFTER, documentId };
  await decide(office, { ...turn, kind: 'gather-opinions' }, async ({ officer, letter }) => {
    const { etag } = await officer.read<DraftView>(`/documents/${documentId}/draft`);
    const { items } = await officer.read<OpinionListView>(`/documents/${documentId}/opinions`);
    return {
      kind: 'close-opinions',
      version: letter.contentVersion,
      etag,
      responses: items.map(({ taskId }) => ({ taskId, response: 'accepted', text: '' })),
    };
  });
}

/** The văn thư's three acts, and one that must be refused: the same task is not decided twice. */
async function numberSealAndIssue(
  office: Office,
  turn: { readonly post: string; readonly documentId: string },
): Promise<void> {
  const { officer, task } = await office.task(turn, 'number');
  const path = `/tasks/${task.id}/decisions`;
  await office.send(officer, path, { kind: 'number' });
  await officer.command(path, { kind: 'number' }).then(
    () => {
      throw new NotRefused(`${turn.post} was given a second number`);
    },
    (error: unknown) => {
      if (!(error instanceof Refused) || error.problem.status !== 409) throw error;
    },
  );
  await sign(office, { ...turn, kind: 'agency' });
  await decide(office, { ...turn, kind: 'issue' }, () => ({ kind: 'issue' }));
}

interface BookEntry {
  readonly unit: string;
  readonly documentId: string;
}

/** The letter in the unit's arrival book, if it is there. */
async function arrivalOf(
  office: Office,
  { unit, documentId }: BookEntry,
): Promise<ArrivalView | undefined> {
  const clerk = await office.officer(`${unit}.VT`);
  const { items } = await clerk.read<ArrivalListView>('/arrivals?state=waiting&limit=100');
  return items.find((item) => item.documentId === documentId);
}

async function enterArrival(office: Office, entry: BookEntry): Promise<void> {
  const { id } = await office.eventually(`the plan in the book of ${entry.unit}`, () =>
    arrivalOf(office, entry),
  );
  const clerk = await office.officer(`${entry.unit}.VT`);
  await office.send(clerk, `/arrivals/${id}/registration`);
}

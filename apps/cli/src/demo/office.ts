import { type ArrivalListView, type ArrivalView, type UnitListView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { approve, decide, editDraft, numberSealAndIssue, sign, submit } from './acts.js';
import { inParallel } from './in-parallel.js';
import { eventually, type Stage } from './stage.js';

const VERIFIER = 'VP.CV-NC';
/** Printed above the name of the deputy who signs for the committee in the chairman's place. */
const DEPUTY_LINES = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];

/** The office takes the proposal in: arrival number, assignment, verification, head of the division. @returns the plan */
export async function receiveProposal(
  stage: Stage,
  { proposalId, round }: { readonly proposalId: string; readonly round: string },
): Promise<string> {
  const documentId = await registerProposal(stage, { proposalId, round });
  await stage.step(`VP.CVP phân công ${VERIFIER} thẩm tra (${round})`, () =>
    decide(stage, { post: 'VP.CVP', documentId, kind: 'assign' }, () => ({
      kind: 'assign',
      to: VERIFIER,
      note: 'Thẩm tra, lập phiếu trình.',
    })),
  );
  await stage.step(`${VERIFIER} thẩm tra, lập phiếu trình (${round})`, async () => {
    await editDraft(stage, { post: VERIFIER, documentId }, (draft) => ({
      ...draft,
      slip: `Phiếu trình (${round}): hồ sơ đủ thành phần, đúng thẩm quyền; kính trình lãnh đạo xem xét.`,
    }));
    await submit(stage, { post: VERIFIER, documentId });
  });
  await stage.step(`VP.TP-NC duyệt phiếu trình (${round})`, () =>
    approve(stage, { post: 'VP.TP-NC', documentId, kind: 'review' }),
  );
  return documentId;
}

/** The office finds the wrong citation and gives the plan back. */
export async function returnToProposer(stage: Stage, documentId: string): Promise<void> {
  await stage.step('VP.PCVP trả lại Sở Nội vụ: sai ngày của một chỉ thị được viện dẫn', () =>
    decide(stage, { post: 'VP.PCVP', documentId, kind: 'initial' }, ({ letter }) => ({
      kind: 'return',
      version: letter.contentVersion,
      to: { kind: 'proposer' },
      reasonCode: 'citation',
      reason: 'Chỉ thị số 27/CT-TTg ban hành ngày 27/10/2023; đề nghị sửa rồi trình lại.',
    })),
  );
}

/** Initialled, signed by the deputy in the chairman's place, numbered, sealed, issued. */
export async function signPlan(stage: Stage, documentId: string): Promise<void> {
  await stage.step('VP.PCVP ký nháy Kế hoạch', () =>
    approve(stage, { post: 'VP.PCVP', documentId, kind: 'initial' }),
  );
  await stage.step('PCT-NC ký "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH" bằng mã PIN', async () => {
    const lines = await sign(stage, { post: 'PCT-NC', documentId, kind: 'person' });
    if (lines.join('/') === DEPUTY_LINES.join('/')) return;
    const found = lines.join(' / ');
    throw new CommandFailed('other-authority', `Thẩm quyền ký in ra là "${found}".`);
  });
  await numberSealAndIssue(stage, { post: 'VP.VT', documentId, name: 'Kế hoạch' });
}

/** The arrival books of all reporting units, as their văn thư see them; those that act enter the plan at once. */
export async function receiveInUnits(
  stage: Stage,
  documentId: string,
  registering: readonly string[],
): Promise<void> {
  const units = await reportingUnits(stage);
  await stage.step(`${String(units.length)} cơ quan thấy Kế hoạch trong sổ văn bản đến`, () =>
    inParallel(units, (unit) => arrivalOf(stage, { unit, documentId })),
  );
  await stage.step(`Văn thư vào sổ văn bản đến: ${registering.join(', ')}`, () =>
    inParallel(registering, async (unit) => {
      const officer = await stage.officer(`${unit}.VT`);
      const { id } = await arrivalOf(stage, { unit, documentId });
      await officer.ask<ArrivalView>(`/arrivals/${id}/registration`);
    }),
  );
}

/** Codes of the units that report to Sở Nội vụ, in the official order. */
export async function reportingUnits(stage: Stage): Promise<string[]> {
  const clerk = await stage.officer('VP.VT');
  const { items } = await clerk.read<UnitListView>('/units');
  return items.filter(({ reporting }) => reporting).map(({ code }) => code);
}

/** The letter in the unit's arrival book, once it is there. */
async function arrivalOf(
  stage: Stage,
  { unit, documentId }: { readonly unit: string; readonly documentId: string },
): Promise<ArrivalView> {
  const clerk = await stage.officer(`${unit}.VT`);
  return eventually(`đến sổ văn bản đến của ${unit}`, async () => {
    for (const state of ['waiting', 'registered', 'returned']) {
      const { items } = await clerk.read<ArrivalListView>(`/arrivals?state=${state}&limit=100`);
      const arrival = items.find((item) => item.documentId === documentId);
      if (arrival !== undefined) return arrival;
    }
    return undefined;
  });
}

async function registerProposal(
  stage: Stage,
  { proposalId, round }: { readonly proposalId: string; readonly round: string },
): Promise<string> {
  const documentId = await stage.step(`Tờ trình đến Văn phòng UBND tỉnh (${round})`, () =>
    eventually('mở việc tiếp nhận ở Văn phòng', async () => {
      const arrival = await arrivalOf(stage, { unit: 'VP', documentId: proposalId });
      return arrival.opens?.taskId == null ? undefined : arrival.opens.documentId;
    }),
  );
  await stage.step(`VP.VT vào sổ, lấy số đến (${round})`, () =>
    decide(stage, { post: 'VP.VT', documentId, kind: 'arrival' }, () => ({
      kind: 'register-arrival',
    })),
  );
  return documentId;
}

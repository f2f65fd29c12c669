import { createHash } from 'node:crypto';
import {
  type ActReceipt,
  type DecideTask,
  type DocumentView,
  type DraftView,
  type ReportView,
  type SaveDraft,
  type SignatureKind,
  type SigningSessionView,
  type SubmitDocument,
  type TaskKind,
} from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { type OfficerClient } from './officer-client.js';
import { type Stage, type TaskToDo } from './stage.js';

/** Who acts on which letter. */
export interface Turn {
  readonly post: string;
  readonly documentId: string;
}

/** Answers the officer's task of this kind and waits until the process has gone on. */
export async function decide(
  stage: Stage,
  { post, documentId, kind }: Turn & { readonly kind: TaskKind },
  decision: (todo: TaskToDo) => DecideTask | Promise<DecideTask>,
): Promise<ActReceipt> {
  const officer = await stage.officer(post);
  const todo = await stage.task(officer, documentId, kind);
  const receipt = await decideTask(officer, todo.task.id, await decision(todo));
  await stage.settled(officer, documentId);
  return receipt;
}

export async function decideTask(
  officer: OfficerClient,
  taskId: string,
  decision: DecideTask,
): Promise<ActReceipt> {
  return officer.ask<ActReceipt>(`/tasks/${taskId}/decisions`, decision);
}

/** Approves what the officer sees. */
export async function approve(
  stage: Stage,
  turn: Turn & { readonly kind: 'review' | 'form-check' | 'initial' },
  note?: string,
): Promise<ActReceipt> {
  return decide(stage, turn, ({ letter }) => {
    const version = letter.contentVersion;
    return note === undefined ? { kind: 'approve', version } : { kind: 'approve', version, note };
  });
}

/** Changes the saved draft. @returns the draft as it is now. */
export async function editDraft(
  stage: Stage,
  { post, documentId }: Turn,
  edit: (draft: SaveDraft) => SaveDraft,
): Promise<DraftView> {
  const officer = await stage.officer(post);
  const path = `/documents/${documentId}/draft`;
  const { subject, body, enclosure, slip, etag } = await officer.read<DraftView>(path);
  return officer.save<DraftView>(path, edit({ subject, body, enclosure, slip }), etag);
}

export async function submit(
  stage: Stage,
  { post, documentId }: Turn,
  consulted: readonly string[] = [],
): Promise<ActReceipt> {
  const officer = await stage.officer(post);
  const letter = await officer.read<DocumentView>(`/documents/${documentId}`);
  const { etag } = await officer.read<DraftView>(`/documents/${documentId}/draft`);
  const body: SubmitDocument = {
    etag,
    consulted: [...consulted],
    ...(letter.hasReport ? { reportEtag: await reportEtag(officer, documentId) } : {}),
  };
  const receipt = await officer.ask<ActReceipt>(`/documents/${documentId}/submission`, body);
  await stage.settled(officer, documentId);
  return receipt;
}

async function reportEtag(officer: OfficerClient, documentId: string): Promise<number> {
  return (await officer.read<ReportView>(`/documents/${documentId}/report`)).etag;
}

/** Signs with the PIN exactly the file that was downloaded before. @returns the lines above the name. */
export async function sign(
  stage: Stage,
  { post, documentId, kind }: Turn & { readonly kind: SignatureKind },
): Promise<readonly string[]> {
  const officer = await stage.officer(post);
  const { task } = await stage.task(officer, documentId, kind === 'person' ? 'sign' : 'seal');
  const session = await officer.ask<SigningSessionView>(
    `/documents/${documentId}/signing-sessions`,
    { taskId: task.id, kind },
  );
  const seenSha256 = await seenFile(officer, session);
  await officer.ask<ActReceipt>(`/signing-sessions/${session.id}/authorisation`, {
    pin: stage.pin,
    seenSha256,
  });
  await stage.settled(officer, documentId);
  return session.authorityLine ?? [];
}

async function seenFile(
  officer: OfficerClient,
  { documentId, baseSha256 }: SigningSessionView,
): Promise<string> {
  const bytes = await officer.download(`/documents/${documentId}/files/${baseSha256}`);
  const seen = createHash('sha256').update(bytes).digest('hex');
  if (seen === baseSha256) return seen;
  throw new CommandFailed('other-file', 'Tệp đã tải về không phải tệp sẽ được ký.');
}

/** Number and date from the register, seal, issue: the work of the văn thư. */
export async function numberSealAndIssue(
  stage: Stage,
  turn: Turn & { readonly name: string },
): Promise<void> {
  const { post, name } = turn;
  await stage.step(`${post} cấp số, ngày tháng cho ${name}`, async () =>
    decide(stage, { ...turn, kind: 'number' }, () => ({ kind: 'number' })),
  );
  await stage.step(`${post} đóng dấu số của cơ quan lên ${name}`, async () =>
    sign(stage, { ...turn, kind: 'agency' }),
  );
  await stage.step(`${post} phát hành ${name}`, async () =>
    decide(stage, { ...turn, kind: 'issue' }, () => ({ kind: 'issue' })),
  );
}

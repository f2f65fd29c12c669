import { createHash } from 'node:crypto';
import {
  type ActReceipt,
  type DecideTask,
  type DraftView,
  type SaveDraft,
  type SignatureKind,
  type SigningSessionView,
  type TaskKind,
} from '@congvu/contracts';
import { SAMPLE_PIN } from '@congvu/persistence';
import { type Office, type TaskToDo, type Turn } from './office.js';
import { Refused } from './officer.js';

/** Answers the officer's task of this kind, once it is open. */
export async function decide(
  office: Office,
  { kind, ...turn }: Turn & { readonly kind: TaskKind },
  decision: (todo: TaskToDo) => DecideTask | Promise<DecideTask>,
): Promise<ActReceipt> {
  const todo = await office.task(turn, kind);
  return office.send(todo.officer, `/tasks/${todo.task.id}/decisions`, await decision(todo));
}

export async function approve(
  office: Office,
  turn: Turn & { readonly kind: 'review' | 'form-check' | 'initial' },
): Promise<ActReceipt> {
  return decide(office, turn, ({ letter: { contentVersion: version } }) => ({
    kind: 'approve',
    version,
  }));
}

/** Submits the draft as it stands. */
export async function submit(
  office: Office,
  { post, documentId }: Turn,
  consulted: readonly string[] = [],
): Promise<ActReceipt> {
  const officer = await office.officer(post);
  const { etag } = await officer.read<DraftView>(`/documents/${documentId}/draft`);
  return office.send(officer, `/documents/${documentId}/submission`, { etag, consulted });
}

/** Saves the draft with this slip; a save whose outcome was unknown may have been done. */
export async function saveSlip(
  office: Office,
  { post, documentId }: Turn,
  slip: string,
): Promise<void> {
  const officer = await office.officer(post);
  const path = `/documents/${documentId}/draft`;
  await office.eventually('the draft saved', async () => {
    const { subject, body, enclosure, etag, slip: saved } = await officer.read<DraftView>(path);
    if (saved === slip) return true;
    const draft: SaveDraft = { subject, body, enclosure, slip };
    await officer.save(path, draft, etag).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
    return undefined;
  });
}

/** Signs, with the PIN, the very file that was downloaded. */
export async function sign(
  office: Office,
  turn: Turn & { readonly kind: SignatureKind },
): Promise<ActReceipt> {
  const { documentId, kind } = turn;
  const { officer, task } = await office.task(turn, kind === 'person' ? 'sign' : 'seal');
  const session = await officer.ask<SigningSessionView>(
    `/documents/${documentId}/signing-sessions`,
    { taskId: task.id, kind },
  );
  const file = await officer.download(`/documents/${documentId}/files/${session.baseSha256}`);
  const seenSha256 = createHash('sha256').update(file).digest('hex');
  const body = { pin: SAMPLE_PIN, seenSha256 };
  return office.send(officer, `/signing-sessions/${session.id}/authorisation`, body);
}

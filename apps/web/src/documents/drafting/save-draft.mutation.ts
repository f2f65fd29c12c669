import { type DraftView, type SaveDraft } from '@congvu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { command, reading } from '../../app/api/client.js';
import { asProblem, type ProblemError } from '../../app/api/problem-error.js';
import { useSession } from '../../app/session.query.js';
import { dropLocalDraft, isSameContent, keepLocalDraft } from './local-draft.js';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problem: ProblemError };

const PAUSE_MILLISECONDS = 900;

/**
 * Keeps a draft while it is typed: at once in this browser, on the server after each pause. One save is under way at
 * a time, each with the ETag of the one before it, so that two windows never overwrite each other unseen.
 */
export function useDraftSaving(documentId: string, draft: DraftView) {
  const client = useQueryClient();
  const accountId = useSession().account.id;
  const [content, setContent] = useState<SaveDraft>(() => contentOf(draft));
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: draft.savedAt });
  const etag = useRef(draft.etag);
  const latest = useRef(content);
  const saved = useRef(content);
  const running = useRef<Promise<boolean> | null>(null);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    setState({ kind: 'saving' });
    try {
      const params = { id: documentId };
      const fresh = await command('PUT /documents/{id}/draft', {
        params,
        body: sent,
        etag: etag.current,
      });
      etag.current = fresh.etag;
      saved.current = sent;
      client.setQueryData(reading('/documents/{id}/draft', params).queryKey, fresh);
      if (latest.current === sent) dropLocalDraft(documentId, accountId);
      setState({ kind: 'saved', at: fresh.savedAt });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      setState(problem.code === 'stale' ? { kind: 'stale' } : { kind: 'refused', problem });
      return false;
    }
  }, [accountId, client, documentId]);

  /** Saves until the server has what is on the screen. @returns whether it has */
  const flush = useCallback(async (): Promise<boolean> => {
    for (;;) {
      if (running.current) await running.current;
      if (isSameContent(latest.current, saved.current)) return true;
      running.current ??= saveOnce().finally(() => {
        running.current = null;
      });
      if (!(await running.current)) return false;
    }
  }, [saveOnce]);

  const change = useCallback(
    (next: SaveDraft) => {
      latest.current = next;
      setContent(next);
      setState({ kind: 'typing' });
      const at = new Date().toISOString();
      keepLocalDraft(documentId, accountId, { content: next, etag: etag.current, at });
    },
    [accountId, documentId],
  );

  useEffect(() => {
    if (content === saved.current) return;
    const timer = setTimeout(() => void flush(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [content, flush]);

  /** Goes on from what the server holds: with its words, or with one's own over them. */
  const adopt = useCallback(
    (server: DraftView, mine: SaveDraft | null) => {
      etag.current = server.etag;
      saved.current = contentOf(server);
      if (mine) change(mine);
      else {
        latest.current = saved.current;
        setContent(saved.current);
        setState({ kind: 'saved', at: server.savedAt });
        dropLocalDraft(documentId, accountId);
      }
    },
    [accountId, change, documentId],
  );

  return { content, state, change, flush, adopt };
}

export function contentOf({ subject, body, enclosure, slip }: DraftView): SaveDraft {
  return { subject, body, enclosure, slip };
}

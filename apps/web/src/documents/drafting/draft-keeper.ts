import { type DraftView, type SaveDraft } from '@congvu/contracts';
import { asProblem, type ProblemError } from '../../app/api/problem-error.js';
import { isSameContent } from './local-draft.js';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problem: ProblemError };

export interface KeptDraft {
  readonly content: SaveDraft;
  readonly state: SaveState;
}

/** Where a draft is kept: on the server, and in this browser until the server has it. */
export interface DraftPlaces {
  save(content: SaveDraft, etag: number): Promise<DraftView>;
  load(): Promise<DraftView>;
  keepLocally(content: SaveDraft): void;
  dropLocal(): void;
}

const PAUSE_MILLISECONDS = 900;

/**
 * Keeps a draft while it is typed: at once in this browser, on the server after each pause. One save is under way at
 * a time, each with the ETag of the one before it, so that two windows never overwrite each other unseen.
 */
export class DraftKeeper {
  private kept: KeptDraft;
  private saved: SaveDraft;
  private savedAt: string;
  private etag: number;
  /** Sent since the last answer, and nobody knows whether it was saved. */
  private unheard: readonly SaveDraft[] = [];
  private running: Promise<boolean> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: DraftView,
    private readonly places: DraftPlaces,
  ) {
    this.saved = contentOf(draft);
    this.savedAt = draft.savedAt;
    this.etag = draft.etag;
    this.kept = { content: this.saved, state: { kind: 'saved', at: draft.savedAt } };
  }

  readonly current = (): KeptDraft => this.kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly change = (content: SaveDraft): void => {
    this.places.keepLocally(content);
    this.show({ content, state: { kind: 'typing' } });
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.flush(), PAUSE_MILLISECONDS);
  };

  /** Saves until the server has what is on the screen. @returns whether it has */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.pause);
    for (;;) {
      if (this.running) await this.running;
      if (isSameContent(this.kept.content, this.saved)) return this.settle();
      this.running ??= this.saveOnce().finally(() => {
        this.running = null;
      });
      if (!(await this.running)) return false;
    }
  };

  /** Goes on from what the server holds: with its words, or with one's own over them. */
  readonly adopt = (server: DraftView, mine: SaveDraft | null): void => {
    this.take(server, contentOf(server));
    if (mine) {
      this.change(mine);
      return;
    }
    this.places.dropLocal();
    this.show({ content: this.saved, state: { kind: 'saved', at: server.savedAt } });
  };

  private async saveOnce(): Promise<boolean> {
    const { content } = this.kept;
    this.show({ content, state: { kind: 'saving' } });
    try {
      const fresh = await this.places.save(content, this.etag);
      this.take(fresh, content);
      if (this.kept.content === content) this.settle();
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'stale' && (await this.wasMine())) return true;
      if (problem.code === 'offline') this.unheard = [...this.unheard, content];
      const state: SaveState =
        problem.code === 'stale' ? { kind: 'stale' } : { kind: 'refused', problem };
      this.show({ content: this.kept.content, state });
      return false;
    }
  }

  /** A save whose answer got lost looks like one of somebody else: then it is gone on from. */
  private async wasMine(): Promise<boolean> {
    if (this.unheard.length === 0) return false;
    const server = await this.places.load().catch(() => undefined);
    const mine = server && this.unheard.find((one) => isSameContent(one, contentOf(server)));
    if (!mine) return false;
    this.take(server, mine);
    return true;
  }

  private take({ etag, savedAt }: DraftView, content: SaveDraft): void {
    this.etag = etag;
    this.saved = content;
    this.savedAt = savedAt;
    this.unheard = [];
  }

  /** The screen and the server are the same. */
  private settle(): true {
    this.places.dropLocal();
    const { state, content } = this.kept;
    if (state.kind !== 'saved') this.show({ content, state: { kind: 'saved', at: this.savedAt } });
    return true;
  }

  private show(kept: KeptDraft): void {
    this.kept = kept;
    for (const listener of this.listeners) listener();
  }
}

export function contentOf({ subject, body, enclosure, slip }: DraftView): SaveDraft {
  return { subject, body, enclosure, slip };
}

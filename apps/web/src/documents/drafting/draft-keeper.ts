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
  keepLocally(content: SaveDraft, etag: number): void;
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
    this.places.keepLocally(content, this.etag);
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
    this.etag = server.etag;
    this.saved = contentOf(server);
    this.savedAt = server.savedAt;
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
      this.etag = fresh.etag;
      this.saved = content;
      this.savedAt = fresh.savedAt;
      if (this.kept.content === content) this.settle();
      return true;
    } catch (error) {
      const problem = asProblem(error);
      const state: SaveState =
        problem.code === 'stale' ? { kind: 'stale' } : { kind: 'refused', problem };
      this.show({ content: this.kept.content, state });
      return false;
    }
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

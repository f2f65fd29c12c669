import { asProblem, type ProblemError } from '../../app/api/problem-error.js';
import { isSameContent } from './local-draft.js';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'stale' }
  /** The server could not keep it yet: something just begun has to be finished first. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'refused'; readonly problem: ProblemError };

export interface KeptDraft<Content> {
  readonly content: Content;
  readonly state: SaveState;
}

/** A state of the server: what it holds can be taken out of it. */
export interface SavedDraft {
  readonly etag: number;
  readonly savedAt: string;
}

/** Where a draft is kept: on the server, and in this browser until the server has it. */
export interface DraftPlaces<Content, View extends SavedDraft> {
  contentOf(view: View): Content;
  save(content: Content, etag: number): Promise<View>;
  load(): Promise<View>;
  keepLocally(content: Content): void;
  dropLocal(): void;
  /** Whether the server can keep it as it stands. */
  isFinished(content: Content): boolean;
}

const PAUSE_MILLISECONDS = 900;

/**
 * Keeps a draft while it is typed: at once in this browser, on the server after each pause. One save is under way at
 * a time, each with the ETag of the one before it, so that two windows never overwrite each other unseen.
 */
export class DraftKeeper<Content, View extends SavedDraft> {
  private kept: KeptDraft<Content>;
  private saved: Content;
  private savedAt: string;
  private etag: number;
  /** Sent since the last answer, and nobody knows whether it was saved. */
  private unheard: readonly Content[] = [];
  private running: Promise<boolean> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: View,
    private readonly places: DraftPlaces<Content, View>,
  ) {
    this.saved = places.contentOf(draft);
    this.savedAt = draft.savedAt;
    this.etag = draft.etag;
    this.kept = { content: this.saved, state: { kind: 'saved', at: draft.savedAt } };
  }

  readonly current = (): KeptDraft<Content> => this.kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly change = (content: Content): void => {
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
      const { content } = this.kept;
      if (isSameContent(content, this.saved)) return this.settle();
      if (!this.places.isFinished(content)) {
        this.show({ content, state: { kind: 'unfinished' } });
        return false;
      }
      this.running ??= this.saveOnce().finally(() => {
        this.running = null;
      });
      if (!(await this.running)) return false;
    }
  };

  /** Goes on from what the server holds: with its words, or with one's own over them. */
  readonly adopt = (server: View, mine: Content | null): void => {
    this.take(server, this.places.contentOf(server));
    if (mine !== null) {
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
    if (!server) return false;
    const held = this.places.contentOf(server);
    if (!this.unheard.some((one) => isSameContent(one, held))) return false;
    this.take(server, held);
    return true;
  }

  private take({ etag, savedAt }: SavedDraft, content: Content): void {
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

  private show(kept: KeptDraft<Content>): void {
    this.kept = kept;
    for (const listener of this.listeners) listener();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { isInstant } from '@congvu/calendar';
import {
  type DocumentListQuery,
  type DocumentListView,
  type DocumentView,
  type HistoryView,
  idSchema,
  type OpinionListView,
} from '@congvu/contracts';
import {
  type DocumentDetail,
  type DocumentPage,
  findDocument,
  historyOf,
  lastSeenVersion,
  listDocuments,
  listPosts,
  noteView,
  openTasksOf,
  opinionsOf,
  type PastAct,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { actSentence } from '../acts/act-sentence.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { pageOf, positionOf } from '../http/cursor.js';
import { capacityView, optionalCapacityView } from '../organisation/capacity-view.js';
import { availableActionsOf } from './available-actions.js';
import { documentRowView } from './document-row-view.js';
import { documentMetadata, documentView } from './document-view.js';
import { anyDocument, documentWithDossier, filesFor } from './readable-document.js';

type Position = NonNullable<DocumentPage['after']>;

@Injectable()
export class ReadDocumentsService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async list({ reader }: Actor, query: DocumentListQuery): Promise<DocumentListView> {
    const { database, scope } = this.parts;
    const { status, type, q, sort, after, limit } = query;
    const words = q?.normalize('NFC').trim();
    const page = { status, type, words: words === '' ? undefined : words, sort, limit: limit + 1 };
    const position = positionOf(after, readPosition);
    const found = await database.read(scope, (sql) =>
      listDocuments(sql, reader, { ...page, after: position }),
    );
    const { rows, next } = pageOf(found, limit, ({ createdAt, id }) => ({ createdAt, id }));
    return { items: rows.map(documentRowView), next };
  }

  /** The letter; the look is noted, for "đã xem" and for what changed since. */
  async show(actor: Actor, id: string): Promise<DocumentView> {
    const { database, scope } = this.parts;
    return database.transaction(scope, async (sql) => {
      const letter = await anyDocument(sql, actor, id);
      if (letter.level === 'metadata') return documentMetadata(letter);
      const view = await wholeView(sql, actor, letter);
      await noteView(sql, id, actor.reader.personId);
      return view;
    });
  }

  async history(actor: Actor, id: string): Promise<HistoryView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const { chain } = await documentWithDossier(sql, actor, id);
      const acts = await historyOf(sql, id);
      return {
        items: acts.map((act) => ({
          actId: act.id,
          seq: act.seq,
          kind: act.body.kind,
          state: historyState(act),
          sentence: actSentence(chain, act.body),
          note: act.note,
          at: act.at,
          businessAt: act.businessAt,
          capacity: optionalCapacityView(act.capacity),
          undoUntil: act.state === 'held' ? act.availableAt : null,
        })),
      };
    });
  }

  async opinions(actor: Actor, id: string): Promise<OpinionListView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      await documentWithDossier(sql, actor, id);
      const given = await opinionsOf(sql, id);
      const open = await openTasksOf(sql, actor.reader, id);
      return {
        items: given.map((opinion) => ({ ...opinion, capacity: capacityView(opinion.capacity) })),
        waiting: open
          .filter(({ kind }) => kind === 'opinions')
          .map(({ id: taskId, postCode, postTitle, dueOn }) => ({
            taskId,
            postCode,
            title: postTitle,
            dueOn,
          })),
      };
    });
  }
}

async function wholeView(sql: Sql, actor: Actor, letter: DocumentDetail): Promise<DocumentView> {
  const { id, proposalId, proposedLetterId } = letter;
  const posts = new Map((await listPosts(sql, null)).map((post) => [post.code as string, post]));
  return documentView({
    letter,
    posts,
    openTasks: await openTasksOf(sql, actor.reader, id),
    history: await historyOf(sql, id),
    files: await filesFor(sql, letter),
    actions: await availableActionsOf(sql, actor, id),
    proposal: await neighbour(sql, actor, proposalId),
    proposes: await neighbour(sql, actor, proposedLetterId),
    lastSeenVersion: await lastSeenVersion(sql, id, actor.reader.personId),
  });
}

/** A letter beside this one, where the reader may know of it. */
async function neighbour(
  sql: Sql,
  { reader }: Actor,
  id: string | null,
): Promise<DocumentView['proposal']> {
  const found = id === null ? undefined : await findDocument(sql, reader, id);
  if (found?.level !== 'full') return null;
  return { id: found.id, subject: found.subject, status: found.status };
}

function historyState({ state }: PastAct): 'standing' | 'held' | 'void' {
  if (state === 'held') return 'held';
  return state === 'void' || state === 'void-delivered' ? 'void' : 'standing';
}

function readPosition(parsed: unknown): Position | undefined {
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { createdAt, id } = parsed as Record<string, unknown>;
  const known = idSchema.safeParse(id);
  if (typeof createdAt !== 'string' || !isInstant(createdAt) || !known.success) return undefined;
  return { createdAt, id: known.data };
}

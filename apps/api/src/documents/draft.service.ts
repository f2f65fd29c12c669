import { Inject, Injectable } from '@nestjs/common';
import { type CreateDocument, type DraftView, type SaveDraft } from '@congvu/contracts';
import {
  createDocument,
  type DocumentTemplate,
  findDocument,
  findDraft,
  findVersion,
  type LetterContent,
  lockLetter,
  readLetter,
  saveDraft,
  type Sql,
  type StoredDraft,
  proposalTemplateOf,
  templatesOf,
} from '@congvu/persistence';
import { unitsNoLongerOwing } from '@congvu/persistence/year';
import { NotYourTurn } from '@congvu/domain';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { mayOnLetter, notFound, requireLetterAction } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { capacityView } from '../organisation/capacity-view.js';
import { Problem } from '../problem/problem.js';
import { draftFaults } from './draft-faults.js';
import { requireKept } from './keepable.js';
import { wholeDocument } from './readable-document.js';

/** Drafts: begun from a template or from a proposal that came back, saved as they are typed. */
@Injectable()
export class DraftService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async show(actor: Actor, id: string): Promise<DraftView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      await wholeDocument(sql, actor, id);
      const letter = await readLetter(sql, {
        by: { document: id },
        reader: actor.reader,
      });
      // Between two versions the draft is the drafter's own business.
      if (!letter || !mayOnLetter(letter, actor, 'letter.edit')) throw notFound();
      const draft = await findDraft(sql, id);
      if (!draft) throw notFound();
      return draftView(draft, await unitsNoLongerOwing(sql, id));
    });
  }

  /** Keeps what was typed, however incomplete; refuses only what may not be kept at all. */
  async save(
    actor: Actor,
    id: string,
    { content, etag }: { content: SaveDraft; etag: number },
  ): Promise<DraftView> {
    requireKept(draftFaults(content, 'draft'));
    const { database, scope } = this.parts;
    return database.transaction(scope, async (sql) => {
      const letter = await lockLetter(sql, {
        by: { document: id },
        reader: actor.reader,
      });
      if (!letter) throw notFound();
      requireLetterAction(letter, actor, 'letter.edit');
      const saved = await saveDraft(sql, id, {
        content,
        etag,
        savedBy: actor.capacity,
      });
      if (!saved) throw new Problem('stale', 'Dự thảo đã được sửa ở nơi khác sau khi anh/chị mở.');
      return draftView(saved, await unitsNoLongerOwing(sql, id));
    });
  }

  /** @returns id of the new letter; the same for the same command */
  async create({ actor, asked }: ActorCommand, { source }: CreateDocument): Promise<string> {
    const command = { ...asked, accountId: actor.session.accountId };
    const { documentId } = await keptCommand(this.parts, command, {
      lock: (sql) => beginning(sql, actor, source),
      act: async (sql, { template, content, proposesId }) => {
        const { personId, postId } = actor.reader;
        const drafter = { personId, postId, capacity: actor.capacity };
        const id = await createDocument(sql, {
          template,
          content,
          drafter,
          proposesId,
          report: null,
        });
        return { answer: { documentId: id } };
      },
    });
    return documentId;
  }
}

interface Beginning {
  readonly template: DocumentTemplate;
  readonly content: LetterContent;
  readonly proposesId: string | null;
}

async function beginning(
  sql: Sql,
  actor: Actor,
  source: CreateDocument['source'],
): Promise<Beginning> {
  return source.kind === 'template'
    ? fromTemplate(sql, actor, source.templateId)
    : fromReturned(sql, actor, source.documentId);
}

async function fromTemplate(sql: Sql, actor: Actor, templateId: string): Promise<Beginning> {
  const template = (await templatesOfAgency(sql, actor)).find(({ id }) => id === templateId);
  if (!template) throw notFound();
  const { subject, body, enclosure } = template;
  return { template, content: { subject, body, enclosure, slip: '' }, proposesId: null };
}

/** The next tờ trình carries the returned letter as it stands, to be reworked. */
async function fromReturned(sql: Sql, actor: Actor, documentId: string): Promise<Beginning> {
  const letter = await lockLetter(sql, {
    by: { document: documentId },
    reader: actor.reader,
  });
  if (!letter?.access.readable) throw notFound();
  const { position, contentVersion } = letter.approval;
  if (position.kind !== 'with-proposer' || position.holder !== actor.capacity.postCode) {
    throw new NotYourTurn('Văn bản không chờ anh/chị sửa lại.');
  }
  const returned = await findDocument(sql, actor.reader, documentId);
  const proposal = returned?.proposalId
    ? await findVersionInForce(sql, actor, returned.proposalId)
    : undefined;
  const content = await findVersion(sql, documentId, contentVersion);
  const { unitId, agencyId } = actor.reader;
  const template =
    (await proposalTemplateOf(sql, unitId)) ?? (await proposalTemplateOf(sql, agencyId));
  if (!returned || !content || !template) throw notFound();
  const { subject, body } = proposal ?? template;
  const enclosure = {
    issuerCode: returned.issuerCode,
    documentType: returned.documentType,
    subject: content.subject,
    body: content.body,
  };
  return { template, content: { subject, body, enclosure, slip: '' }, proposesId: documentId };
}

async function findVersionInForce(
  sql: Sql,
  { reader }: Actor,
  id: string,
): Promise<LetterContent | undefined> {
  const proposal = await findDocument(sql, reader, id);
  return proposal && findVersion(sql, id, proposal.contentVersion);
}

/** Templates of the actor's unit and of its agency. */
export async function templatesOfAgency(sql: Sql, { reader }: Actor): Promise<DocumentTemplate[]> {
  const own = await templatesOf(sql, reader.unitId);
  if (reader.unitId === reader.agencyId) return own;
  return [...own, ...(await templatesOf(sql, reader.agencyId))];
}

function draftView(
  draft: StoredDraft,
  noLongerOwing: Awaited<ReturnType<typeof unitsNoLongerOwing>>,
): DraftView {
  const { subject, body, enclosure, slip, etag, savedAt, savedBy } = draft;
  const content = { subject, body, enclosure, slip };
  return {
    ...(content as SaveDraft),
    etag,
    savedAt,
    savedBy: capacityView(savedBy),
    noLongerOwing: [...noLongerOwing],
    faults: draftFaults(content, 'complete'),
  };
}

import { type PlainDate } from '@congvu/calendar';
import { Inject, Injectable } from '@nestjs/common';
import {
  type DocumentId,
  extensionLetter,
  type GrantToWrite,
  NotExtendable,
  requireLaterDay,
} from '@congvu/domain';
import { createDocument, listUnits, type Sql, templateById } from '@congvu/persistence';
import {
  findObligation,
  lockYearsOf,
  type ObligationDetail,
  officeOfChain,
  writeExtensionLetter,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { businessToday } from '../organisation/business-today.js';
import { extensionSetting, requestToAnswer } from './extension.service.js';

interface LetterWanted {
  readonly obligationIds: readonly string[];
  readonly grantedOn: PlainDate;
}

/** Begins the committee's letter that grants a later date, filled; one letter may grant several. Its issue is the grant. */
@Injectable()
export class ExtensionLetterService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** @returns id of the new letter; the same for the same command */
  async begin({ actor, asked }: ActorCommand, wanted: LetterWanted): Promise<DocumentId> {
    const command = { ...asked, accountId: actor.session.accountId };
    const { documentId } = await keptCommand(this.parts, command, {
      lock: (sql) => lockedObligations(sql, actor, wanted.obligationIds),
      act: async (sql, obligations) => ({
        answer: { documentId: await written(sql, actor, { obligations, ...wanted }) },
      }),
    });
    return documentId;
  }
}

async function lockedObligations(
  sql: Sql,
  { reader }: Actor,
  ids: readonly string[],
): Promise<readonly ObligationDetail[]> {
  await lockYearsOf(sql, ids);
  const found: ObligationDetail[] = [];
  for (const id of new Set(ids)) {
    const obligation = await findObligation(sql, reader, id);
    if (!obligation) throw notFound();
    found.push(obligation);
  }
  return found;
}

interface LetterToWrite extends Pick<LetterWanted, 'grantedOn'> {
  readonly obligations: readonly ObligationDetail[];
}

async function written(
  sql: Sql,
  actor: Actor,
  { obligations, grantedOn }: LetterToWrite,
): Promise<DocumentId> {
  const requests: string[] = [];
  const grants: GrantToWrite[] = [];
  for (const obligation of obligations) {
    requests.push((await requestToAnswer(sql, actor, obligation)).id);
    requireLaterDay(obligation.deadline, grantedOn, await extensionSetting(sql, obligation));
    grants.push(grantOf(obligation, grantedOn));
  }
  const [first] = obligations;
  const office = first?.extensionChain ? await officeOfChain(sql, first.extensionChain) : undefined;
  if (!first || !office) throw new NotExtendable();
  const template = await templateById(sql, office.templateId);
  const { subject, body } = extensionLetter(grants, await adviserOf(sql, first));
  const { reader, capacity } = actor;
  const documentId = await createDocument(sql, {
    template,
    content: { subject, body, enclosure: null, slip: '' },
    drafter: { personId: reader.personId, postId: reader.postId, capacity },
    proposesId: null,
    report: null,
  });
  await writeExtensionLetter(sql, requests, { documentId, grantedOn });
  return documentId;
}

function grantOf(obligation: ObligationDetail, grantedOn: PlainDate): GrantToWrite {
  const { unit, title, source, deadline } = obligation;
  const { words, target } = deadline;
  if (target === null) throw new NotExtendable();
  return { unit, obligation: { title, source }, words, target, grantedOn };
}

/** The unit that runs the year: its opinion is named, and it gets a copy. */
async function adviserOf(sql: Sql, { cycle: { leadUnitId } }: ObligationDetail) {
  const units = await listUnits(sql, await businessToday(sql));
  const lead = units.find(({ id }) => id === leadUnitId);
  if (!lead) throw notFound();
  return lead;
}

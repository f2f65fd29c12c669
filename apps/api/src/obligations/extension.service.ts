import { type PlainDate, workingCalendarAsOf, dateInVietnam } from '@congvu/calendar';
import { Inject, Injectable } from '@nestjs/common';
import {
  ExtensionMovedOn,
  ExtensionUnderWay,
  isAdvisedExtension,
  NotExtendable,
  type PersonId,
  requireReason,
  requireRequest,
  SeparationOfDuties,
  type UnitId,
} from '@congvu/domain';
import { type AuditEntry, calendarHistory, notify, type Sql } from '@congvu/persistence';
import {
  adviseExtension,
  closeExtension,
  type ExtensionRequest,
  findObligation,
  insertExtension,
  lockYearsOf,
  type ObligationDetail,
  officeOfChain,
  peopleOfRoom,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { extendableOf, hasExtensionLetter, hasOpenRequest } from './extension-actions.js';
import { isOfLeadUnit, isOfOffice, isOfUnit } from './obligation-units.js';

type NotificationKind = 'extension-requested' | 'extension-advised' | 'extension-refused';

/** Asks for a later date, takes the request back, says what Sở Nội vụ thinks, refuses. The grant is a letter. */
@Injectable()
export class ExtensionService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async ask(
    command: ActorCommand,
    id: string,
    wanted: { readonly wantedOn: PlainDate; readonly reason: string },
  ): Promise<void> {
    await this.keep(command, id, async (sql, obligation) => {
      const { actor } = command;
      if (!isOfUnit(actor, obligation))
        throw forbidden('Việc gia hạn do đơn vị có nghĩa vụ đề nghị.');
      await requireAskable(sql, obligation, wanted);
      const { officeUnitId } = await officeOf(sql, obligation);
      const { capacity } = actor;
      const obligationId = obligation.id;
      const event = await insertExtension(sql, { obligationId, officeUnitId, capacity, ...wanted });
      const people = await peopleOfRoom(sql, obligation.cycle.leadUnitId);
      await tell(sql, people, { kind: 'extension-requested', event, obligationId });
      return entryOf(actor, obligation, { action: 'extension.request', request: event, ...wanted });
    });
  }

  async withdraw(command: ActorCommand, id: string, reason: string): Promise<void> {
    await this.keep(command, id, async (sql, obligation) => {
      const { actor } = command;
      if (!isOfUnit(actor, obligation)) throw forbidden('Chỉ đơn vị đề nghị rút được đề nghị.');
      const request = openRequest(obligation);
      requireReason(reason);
      const { capacity } = actor;
      await closeExtension(sql, request.id, { state: 'withdrawn', answer: reason, capacity });
      const details = { action: 'extension.withdraw', request: request.id, reason };
      return entryOf(actor, obligation, details);
    });
  }

  async advise(
    command: ActorCommand,
    id: string,
    { supports, opinion }: { readonly supports: boolean; readonly opinion: string },
  ): Promise<void> {
    await this.keep(command, id, async (sql, obligation) => {
      const { actor } = command;
      const request = requestToAdvise(actor, obligation);
      requireReason(opinion);
      const { capacity } = actor;
      await adviseExtension(sql, request.id, { supports, opinion, capacity });
      const people = await peopleOfRoom(sql, request.officeUnitId);
      const { id: obligationId } = obligation;
      await tell(sql, people, { kind: 'extension-advised', event: request.id, obligationId });
      const details = { action: 'extension.advise', request: request.id, supports, opinion };
      return entryOf(actor, obligation, details);
    });
  }

  async refuse(command: ActorCommand, id: string, reason: string): Promise<void> {
    await this.keep(command, id, async (sql, obligation) => {
      const { actor } = command;
      const request = await requestToAnswer(sql, actor, obligation);
      requireReason(reason);
      const { capacity } = actor;
      await closeExtension(sql, request.id, { state: 'refused', answer: reason, capacity });
      const { id: obligationId } = obligation;
      const asked = [request.capacity.personId];
      await tell(sql, asked, { kind: 'extension-refused', event: request.id, obligationId });
      const details = { action: 'extension.refuse', request: request.id, reason };
      return entryOf(actor, obligation, details);
    });
  }

  private async keep(
    { actor, asked }: ActorCommand,
    id: string,
    act: (sql: Sql, obligation: ObligationDetail) => Promise<AuditEntry>,
  ): Promise<void> {
    const command = { ...asked, accountId: actor.session.accountId };
    await keptCommand(this.parts, command, {
      lock: (sql) => lockedObligation(sql, actor, id),
      act: async (sql, obligation) => ({
        answer: { obligationId: obligation.id },
        audit: await act(sql, obligation),
      }),
    });
  }
}

/** Under the lock of the unit's year, as every act on what it owes. */
async function lockedObligation(
  sql: Sql,
  { reader }: Actor,
  id: string,
): Promise<ObligationDetail> {
  await lockYearsOf(sql, [id]);
  const obligation = await findObligation(sql, reader, id);
  if (!obligation) throw notFound();
  return obligation;
}

/** The advised request, for who answers in the committee's office while no letter grants it. @throws Problem, ExtensionMovedOn */
export async function requestToAnswer(
  sql: Sql,
  actor: Actor,
  obligation: ObligationDetail,
): Promise<ExtensionRequest> {
  if (!(await answersHere(sql, actor, obligation))) {
    throw forbidden('Việc gia hạn do Văn phòng Ủy ban nhân dân tỉnh tham mưu trả lời.');
  }
  const request = openRequest(obligation);
  if (!isAdvisedExtension(request.state)) throw new ExtensionMovedOn();
  return request;
}

/** Of what nobody has asked for, the office that would be asked. */
async function answersHere(sql: Sql, actor: Actor, obligation: ObligationDetail): Promise<boolean> {
  if (obligation.extension) return isOfOffice(actor, obligation.extension.officeUnitId);
  const { extensionChain } = obligation;
  const office = extensionChain === null ? undefined : await officeOfChain(sql, extensionChain);
  return office !== undefined && isOfOffice(actor, office.unitId);
}

function requestToAdvise(actor: Actor, obligation: ObligationDetail): ExtensionRequest {
  if (!isOfLeadUnit(actor, obligation)) {
    throw forbidden('Ý kiến về việc gia hạn do cơ quan chủ trì chu kỳ nêu.');
  }
  const request = openRequest(obligation);
  if (request.state !== 'requested') throw new ExtensionMovedOn();
  if (request.capacity.personId === actor.capacity.personId) {
    throw new SeparationOfDuties('Người đề nghị gia hạn không cho ý kiến về đề nghị của mình.');
  }
  return request;
}

function openRequest(obligation: ObligationDetail): ExtensionRequest {
  const { extension } = obligation;
  if (!extension || !hasOpenRequest(obligation)) throw new ExtensionMovedOn();
  if (hasExtensionLetter(obligation)) {
    throw new Problem('conflict', 'Công văn gia hạn đang được soạn hoặc đang trình.');
  }
  return extension;
}

async function requireAskable(
  sql: Sql,
  obligation: ObligationDetail,
  wanted: { readonly wantedOn: PlainDate; readonly reason: string },
): Promise<void> {
  if (hasOpenRequest(obligation)) throw new ExtensionUnderWay();
  const setting = await extensionSetting(sql, obligation);
  requireRequest(extendableOf(obligation), wanted, setting);
}

/** Year, moment and calendar by which a later day is judged. */
export async function extensionSetting(sql: Sql, { cycle: { year } }: ObligationDetail) {
  const { businessAt: now } = await sql.moment();
  const calendar = workingCalendarAsOf(await calendarHistory(sql), dateInVietnam(now));
  return { year, now, calendar };
}

async function officeOf(
  sql: Sql,
  { extensionChain }: ObligationDetail,
): Promise<{ readonly officeUnitId: UnitId }> {
  const office = extensionChain === null ? undefined : await officeOfChain(sql, extensionChain);
  if (!office) throw new NotExtendable();
  return { officeUnitId: office.unitId };
}

interface Told {
  readonly kind: NotificationKind;
  readonly event: string;
  readonly obligationId: ObligationDetail['id'];
}

async function tell(sql: Sql, people: readonly PersonId[], told: Told): Promise<void> {
  const none = { documentId: null, taskId: null };
  await notify(
    sql,
    people.map((personId) => ({ personId, ...told, ...none })),
  );
}

function entryOf(
  { capacity }: Actor,
  { id, unit }: ObligationDetail,
  { action, ...details }: { readonly action: string } & NonNullable<AuditEntry['details']>,
): AuditEntry {
  return { unitId: unit.id, action, objectId: id, capacity, details };
}

function forbidden(detail: string): Problem {
  return new Problem('forbidden', detail);
}

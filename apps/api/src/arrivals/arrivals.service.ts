import { Inject, Injectable } from '@nestjs/common';
import { isInstant, yearOf } from '@congvu/calendar';
import {
  type ArrivalListQuery,
  type ArrivalListView,
  type ArrivalView,
  idSchema,
} from '@congvu/contracts';
import { type ArrivalId, documentTypes, formatNumberAndSymbol, NotYourTurn } from '@congvu/domain';
import {
  type Arrival,
  type ArrivedLetter,
  COMMON_SERIES,
  drawNumber,
  findArrival,
  listArrivedLetters,
  lockArrival,
  registerArrival,
  registerOf,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { pageOf, positionOf } from '../http/cursor.js';
import { businessToday } from '../organisation/business-today.js';

/** Letters that reached the agency: they wait for their number in the arrival book, then stand in it. */
@Injectable()
export class ArrivalsService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async list(
    { reader }: Actor,
    { state, after, limit }: ArrivalListQuery,
  ): Promise<ArrivalListView> {
    const { database, scope } = this.parts;
    const page = { state, after: positionOf(after, readPosition), limit: limit + 1 };
    const found = await database.read(scope, (sql) => listArrivedLetters(sql, reader, page));
    const { rows, next } = pageOf(found, limit, ({ receivedAt, id }) => ({ receivedAt, id }));
    return { items: rows.map(arrivalView), next };
  }

  async show({ reader }: Actor, id: string): Promise<ArrivalView> {
    const { database, scope } = this.parts;
    const arrival = await database.read(scope, (sql) => findArrival(sql, reader, id));
    if (!arrival) throw notFound();
    return arrivalView(arrival);
  }

  /** Vào sổ: number from the unit's book, arrival and audit entry in one transaction; no process follows. */
  async register({ actor, asked }: ActorCommand, id: string): Promise<ArrivalView> {
    const command = { ...asked, accountId: actor.session.accountId };
    return keptCommand<Arrival, ArrivalView>(this.parts, command, {
      lock: (sql) => lockReadable(sql, actor, id as ArrivalId),
      act: async (sql, arrival) => {
        await enter(sql, actor, arrival);
        const entered = await findArrival(sql, actor.reader, id);
        if (!entered) throw notFound();
        const answer = arrivalView(entered);
        const audit = {
          unitId: actor.reader.agencyId,
          action: 'arrival.register',
          objectId: id,
          capacity: actor.capacity,
          details: { number: answer.number },
        };
        return { answer, audit };
      },
    });
  }
}

async function lockReadable(sql: Sql, { reader }: Actor, id: ArrivalId): Promise<Arrival> {
  const arrival = (await findArrival(sql, reader, id)) && (await lockArrival(sql, id));
  if (!arrival) throw notFound();
  return arrival;
}

async function enter(sql: Sql, { capacity }: Actor, arrival: Arrival): Promise<void> {
  if (arrival.opensDocumentId !== null && arrival.state === 'waiting') {
    throw new NotYourTurn('Văn bản đến này vào sổ cùng việc tiếp nhận tờ trình; hãy mở việc đó.');
  }
  if (arrival.state !== 'waiting') throw new NotYourTurn('Văn bản đến này đã vào sổ.');
  const today = await businessToday(sql);
  const key = { direction: 'in', unitId: arrival.receiverUnitId, series: COMMON_SERIES } as const;
  const registerId = await registerOf(sql, key, yearOf(today));
  const number = await drawNumber(sql, registerId, today);
  await registerArrival(sql, { id: arrival.id, registerId, number, by: capacity });
}

function arrivalView(arrival: ArrivedLetter): ArrivalView {
  const { opensDocumentId, taskId, senderNumber, symbol, documentType, ...rest } = arrival;
  return {
    ...rest,
    documentType,
    typeName: documentTypes[documentType].name,
    senderSymbol: senderNumber === null ? symbol : formatNumberAndSymbol(senderNumber, symbol),
    opens: opensDocumentId === null ? null : { documentId: opensDocumentId, taskId },
  };
}

type Position = NonNullable<Parameters<typeof listArrivedLetters>[2]['after']>;

function readPosition(parsed: unknown): Position | undefined {
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { receivedAt, id } = parsed as Record<string, unknown>;
  const known = idSchema.safeParse(id);
  if (typeof receivedAt !== 'string' || !isInstant(receivedAt) || !known.success) return undefined;
  return { receivedAt, id: known.data };
}

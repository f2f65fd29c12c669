import { Inject, Injectable } from '@nestjs/common';
import {
  type RegisterEntryListQuery,
  type RegisterEntryListView,
  type RegisterEntryView,
  type RegisterListQuery,
  type RegisterListView,
} from '@congvu/contracts';
import { formatNumberAndSymbol } from '@congvu/domain';
import {
  type InEntry,
  listInEntries,
  listOutEntries,
  type OutEntry,
  registersKeptBy,
  type RegisterSummary,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { pageOf, positionOf } from '../http/cursor.js';
import { capacityView } from '../organisation/capacity-view.js';

@Injectable()
export class RegistersService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async list({ reader }: Actor, { direction }: RegisterListQuery): Promise<RegisterListView> {
    const { database, scope } = this.parts;
    const books = await database.read(scope, (sql) => registersKeptBy(sql, reader.agencyId));
    return {
      items: books.filter((book) => direction === undefined || book.direction === direction),
    };
  }

  async entries(
    actor: Actor,
    id: string,
    query: RegisterEntryListQuery,
  ): Promise<RegisterEntryListView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const books = await registersKeptBy(sql, actor.reader.agencyId);
      const register = books.find((book) => book.id === id);
      if (!register) throw notFound();
      const found = await rowsOf(sql, register, query);
      const { rows, next } = pageOf(found, query.limit, ({ number }) => ({ number }));
      return { register, items: [...rows], next };
    });
  }
}

async function rowsOf(
  sql: Sql,
  { id, direction }: RegisterSummary,
  { state, after, limit }: RegisterEntryListQuery,
): Promise<RegisterEntryView[]> {
  const page = { registerId: id, before: positionOf(after, readNumber) ?? null, limit: limit + 1 };
  if (direction === 'out') {
    return (await listOutEntries(sql, { ...page, state: state ?? null })).map(outEntryView);
  }
  return (await listInEntries(sql, page)).map(inEntryView);
}

function outEntryView(entry: OutEntry): RegisterEntryView {
  const { capacity, signer, ...rest } = entry;
  const symbol = formatNumberAndSymbol(entry.number, entry.symbol);
  return {
    direction: 'out',
    ...rest,
    symbol,
    enteredBy: capacityView(capacity),
    signer: capacityView(signer),
  };
}

function inEntryView(entry: InEntry): RegisterEntryView {
  const { capacity, senderNumber, senderSymbol: symbol, ...rest } = entry;
  const senderSymbol = senderNumber === null ? symbol : formatNumberAndSymbol(senderNumber, symbol);
  return { direction: 'in', ...rest, senderSymbol, enteredBy: capacityView(capacity) };
}

function readNumber(parsed: unknown): number | undefined {
  if (typeof parsed !== 'object' || parsed === null || !('number' in parsed)) return undefined;
  return Number.isSafeInteger(parsed.number) ? Number(parsed.number) : undefined;
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PlainDate, plainDate } from '@congvu/calendar';
import {
  type ArrivalId,
  type DocumentId,
  type IssuerId,
  type RegisterId,
  type UnitId,
} from '@congvu/domain';
import {
  aCapacity,
  aLetter,
  openRecord,
  SAMPLE_SCOPE,
  type TestRecord,
} from '../../test/record.js';
import { registerArrival } from '../arrival/arrival.repository.js';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { listOutEntries } from './register-entries.repository.js';
import {
  cancelNumber,
  drawNumber,
  enterNumber,
  markNumberSealed,
  registerOf,
} from './register.repository.js';

const today = plainDate('2024-01-08');
const SNV = sampleId('issuer', 'SNV') as IssuerId;
const bookOf = (sql: Sql, series: string) =>
  registerOf(sql, { direction: 'out', issuerId: SNV, series }, 2024);

describe('a register of outgoing letters', () => {
  let record: TestRecord;
  let series = 0;
  let book: RegisterId;

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());
  beforeEach(async () => {
    series += 1;
    book = await record.asApp((sql) => bookOf(sql, `thử ${String(series)}`));
  });

  const number = async (
    sql: Sql,
    date: PlainDate = today,
  ): Promise<{ number: number; letter: DocumentId }> => {
    const letter = await aLetter(sql);
    const drawn = await drawNumber(sql, book, date);
    await enterNumber(sql, {
      registerId: book,
      number: drawn,
      documentId: letter,
      symbol: 'SNV-CCVC',
      date,
      subject: 'việc thử',
      capacity: aCapacity('snv.vt'),
      signer: aCapacity('snv.gd'),
    });
    return { number: drawn, letter };
  };

  it('is the same book whenever it is asked for', async () => {
    expect(await record.asApp((sql) => bookOf(sql, `thử ${String(series)}`))).toBe(book);
  });

  it('gives 1, 2, 3 … without a gap to 16 at once', async () => {
    const drawn = await Promise.all(
      Array.from({ length: 16 }, () => record.asApp((sql) => number(sql))),
    );
    expect(drawn.map((one) => one.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
  });

  it('takes a number back when its transaction fails', async () => {
    const failing = record.asApp(async (sql) => {
      await number(sql);
      throw new Error('after the number');
    });
    await expect(failing).rejects.toThrow('after the number');
    expect((await record.asApp((sql) => number(sql))).number).toBe(1);
  });

  it('refuses a date before its last and a date of another year', async () => {
    await record.asApp((sql) => number(sql, plainDate('2024-02-01')));
    await expect(record.asApp((sql) => number(sql, plainDate('2024-01-31')))).rejects.toMatchObject(
      { code: 'number-order' },
    );
    await expect(record.asApp((sql) => number(sql, plainDate('2025-01-02')))).rejects.toMatchObject(
      { code: 'number-order' },
    );
  });

  it('does not commit a number that was drawn and not used', async () => {
    await expect(record.asApp((sql) => drawNumber(sql, book, today))).rejects.toThrow(
      'drawn and not used',
    );
  });

  const violations: readonly (readonly [string, string, string])[] = [
    [
      'skips a number',
      'UPDATE register SET last_number = last_number + 2, last_date = $2 WHERE id = $1',
      'only goes on by one',
    ],
    [
      'goes back',
      `UPDATE register SET last_number = 0, last_date = NULL WHERE id = $1 AND $2 <> ''`,
      'only goes on by one',
    ],
    [
      'changes its year',
      `UPDATE register SET year = 2023 WHERE id = $1 AND $2 <> ''`,
      'only goes on by one',
    ],
  ];
  it.each(violations)('never %s, whoever asks', async (_, statement, message) => {
    await record.asApp((sql) => number(sql));
    for (const database of [record.app, record.owner]) {
      const attempt = database.transaction(SAMPLE_SCOPE, (sql) =>
        sql.execute(statement, [book, '2024-01-08']),
      );
      await expect(attempt).rejects.toThrow(message);
    }
  });

  it('begins before its first number', async () => {
    const attempt = record.asApp((sql) =>
      sql.execute(
        `INSERT INTO register (id, authority_id, direction, issuer_id, series, year, last_number, last_date)
         VALUES ($1, $2, 'out', $3, 'giữa năm', 2024, 41, '2024-01-08')`,
        [newId(), SAMPLE_SCOPE.authorityId, SNV],
      ),
    );
    await expect(attempt).rejects.toThrow('before its first number');
  });

  it('takes no entry whose number was not drawn from it just now', async () => {
    const { letter } = await record.asApp((sql) => number(sql));
    const attempt = record.asApp((sql) =>
      sql.execute(
        `INSERT INTO register_entry (register_id, number, authority_id, document_id, symbol, entered_on, capacity, signer, subject, state)
         VALUES ($1, 7, $2, $3, 'X', '2024-01-08', '{}', '{}', 'x', 'awaiting-seal')`,
        [book, SAMPLE_SCOPE.authorityId, letter],
      ),
    );
    await expect(attempt).rejects.toThrow('comes from its register');
  });

  it('numbers only letters of its issuer', async () => {
    const attempt = record.asApp(async (sql) => {
      const letter = await aLetter(sql, 'UBND');
      const drawn = await drawNumber(sql, book, today);
      const common = {
        symbol: 'X',
        date: today,
        subject: 'x',
        capacity: aCapacity(),
        signer: aCapacity(),
      };
      await enterNumber(sql, { registerId: book, number: drawn, documentId: letter, ...common });
    });
    await expect(attempt).rejects.toThrow('register of its issuer');
  });

  it('holds one living number a letter', async () => {
    const attempt = record.asApp(async (sql) => {
      const { letter } = await number(sql);
      const drawn = await drawNumber(sql, book, today);
      const common = {
        symbol: 'X',
        date: today,
        subject: 'x',
        capacity: aCapacity(),
        signer: aCapacity(),
      };
      await enterNumber(sql, { registerId: book, number: drawn, documentId: letter, ...common });
    });
    await expect(attempt).rejects.toMatchObject({ constraint: 'register_entry_one_live' });
  });

  it('gives no number to two letters', async () => {
    await record.asApp((sql) => number(sql));
    const attempt = record.asApp(async (sql) =>
      sql.execute(
        `INSERT INTO register_entry SELECT (jsonb_populate_record(e, jsonb_build_object('document_id', $2::uuid))).*
         FROM register_entry e WHERE register_id = $1`,
        [book, await aLetter(sql)],
      ),
    );
    await expect(attempt).rejects.toMatchObject({ constraint: 'register_entry_pkey' });
  });

  it.each(['cancel_reason', 'cancelled_by', 'cancel_confirmed_by'])(
    'cancels no number without its %s',
    async (missing) => {
      await record.asApp((sql) => number(sql));
      const whole = `{"state": "cancelled", "cancel_reason": "x", "cancelled_by": {}, "cancel_confirmed_by": {}}`;
      const attempt = record.asApp((sql) =>
        sql.execute(
          `UPDATE register_entry e SET (state, cancel_reason, cancelled_by, cancel_confirmed_by) =
             (SELECT state, cancel_reason, cancelled_by, cancel_confirmed_by FROM jsonb_populate_record(e, $2::jsonb - $3::text))
           WHERE register_id = $1`,
          [book, whole, missing],
        ),
      );
      await expect(attempt).rejects.toMatchObject({ constraint: 'register_entry_check' });
    },
  );

  it('keeps a cancelled number with its reason and two names, and never gives it again', async () => {
    const { letter } = await record.asApp((sql) => number(sql));
    const cancellation = {
      documentId: letter,
      reason: 'Ký nhầm',
      by: aCapacity('snv.vt'),
      confirmedBy: aCapacity('snv.cvp'),
    };
    expect(await record.asApp((sql) => cancelNumber(sql, cancellation))).toBe(true);
    expect((await record.asApp((sql) => number(sql))).number).toBe(2);
    const rows = await record.asApp((sql) =>
      listOutEntries(sql, { registerId: book, before: null, state: null, limit: 10 }),
    );
    expect(rows.map(({ number: no, state, cancelReason }) => [no, state, cancelReason])).toEqual([
      [2, 'awaiting-seal', null],
      [1, 'cancelled', 'Ký nhầm'],
    ]);
  });

  it.each(['app', 'owner'] as const)('keeps its entries against the %s', async (role) => {
    const { letter } = await record.asApp((sql) => number(sql));
    await record.asApp((sql) => markNumberSealed(sql, letter));
    const attempt = (text: string) =>
      record[role].transaction(SAMPLE_SCOPE, (sql) => sql.execute(text, [letter]));
    await expect(
      attempt(`UPDATE register_entry SET subject = 'khác' WHERE document_id = $1`),
    ).rejects.toThrow('never changed');
    await expect(
      attempt(`UPDATE register_entry SET state = 'awaiting-seal' WHERE document_id = $1`),
    ).rejects.toThrow('never changed');
    await expect(attempt('DELETE FROM register_entry WHERE document_id = $1')).rejects.toThrow(
      /not allowed|permission denied/,
    );
  });
});

describe('an arrival book', () => {
  it('gives an arrival its number once, from the book of its receiver', async () => {
    const record = await openRecord();
    try {
      const receiver = sampleId('unit', 'STP') as UnitId;
      const id = newId<ArrivalId>();
      await record.asApp(async (sql) => {
        const letter = await aLetter(sql);
        await sql.execute(
          `INSERT INTO arrival (id, authority_id, document_id, receiver_unit_id, received_at, state) VALUES ($1, $2, $3, $4, $5, 'waiting')`,
          [id, SAMPLE_SCOPE.authorityId, letter, receiver, (await sql.moment()).businessAt],
        );
      });
      const enter = (unit: string) =>
        record.asApp(async (sql) => {
          const key = {
            direction: 'in',
            unitId: sampleId('unit', unit) as UnitId,
            series: 'thử',
          } as const;
          const registerId = await registerOf(sql, key, 2024);
          const number = await drawNumber(sql, registerId, today);
          return registerArrival(sql, { id, registerId, number, by: aCapacity('stp.vt') });
        });
      await expect(enter('STC')).rejects.toThrow('register of its receiver');
      expect(await enter('STP')).toBe(true);
      await expect(enter('STP')).rejects.toThrow('drawn and not used');
      const moved = record.asOwner((sql) =>
        sql.execute('UPDATE arrival SET number = 9 WHERE id = $1', [id]),
      );
      await expect(moved).rejects.toThrow('keeps its moment and its number');
    } finally {
      await record.close();
    }
  });
});

import { type Instant, instant } from '@congvu/calendar';
import { type ActId, type CycleId, type ObligationId, type UnitId } from '@congvu/domain';
import { moveClock, newId, type Sql } from '@congvu/persistence';
import { openCycle, recordObligationAct, shippedDefinitions } from '@congvu/persistence/year';
import { type Officer } from '@congvu/testing';
import { Client, Connection } from '@temporalio/client';
import { nudgeDeadlineSweep } from '../src/cycle/deadline-sweep-process.js';
import { type Stack } from './stack.js';

/** The administrator opens the year 2024 of the sample province for Sở Nội vụ. */
export async function openYear({ database, scope, office }: Stack): Promise<CycleId> {
  const by = await office.officer('SNV.QT');
  return database.transaction(scope, async (sql) => {
    const definition = shippedDefinitions(sql).find(({ year }) => year === 2024);
    if (definition === undefined) throw new Error('no definition of 2024');
    const { id: leadUnitId } = await sql.one<{ id: UnitId }>(
      'đơn vị',
      `SELECT id FROM unit WHERE code = 'SNV'`,
    );
    const order = { ...orderBy(by), definitionId: definition.id, leadUnitId };
    return (await openCycle(sql, order)).cycleId;
  });
}

/** Sở Nội vụ waives what a unit owes. */
export async function waive(
  { database, scope, office }: Stack,
  obligationId: ObligationId,
): Promise<void> {
  const by = await office.officer('SNV.GD');
  const order = { ...orderBy(by), obligationId, kind: 'waive', note: 'đơn vị mới lập' } as const;
  await database.transaction(scope, (sql) => recordObligationAct(sql, order));
}

function orderBy({ capacity, accountId }: Officer) {
  const actId = newId<ActId>();
  const command = { key: actId, accountId, requestSha256: 'a'.repeat(64) };
  return { actId, command, capacity };
}

export async function obligationOf(sql: Sql, unit: string, code: string): Promise<ObligationId> {
  const { id } = await sql.one<{ id: ObligationId }>(
    'nghĩa vụ',
    `SELECT o.id FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
     WHERE u.code = $1 AND o.code = $2`,
    [unit, code],
  );
  return id;
}

/** Moves the business clock of the rehearsal and tells the sweep. */
export async function forwardTo({ database, scope, temporal }: Stack, to: string): Promise<void> {
  const moment: Instant = instant(to);
  await database.transaction(scope, (sql) => moveClock(sql, moment));
  await withTemporal(temporal, (client) => nudgeDeadlineSweep(client, scope.authorityId));
}

/** Waits until nothing is due any more and everything that followed was done. */
export async function untilSwept({ office }: Stack): Promise<void> {
  await office.eventually('an empty list of what is due', (sql) =>
    sql.first(
      `SELECT true AS swept WHERE NOT EXISTS (SELECT 1 FROM due WHERE state = 'waiting' AND due_at <= business_now())`,
    ),
  );
  await office.settled();
}

/** Ids of what runs, in order. */
export async function runningWorkflows({ temporal }: Stack): Promise<readonly string[]> {
  return withTemporal(temporal, async (client) => {
    const running: string[] = [];
    const query = `ExecutionStatus = 'Running'`;
    for await (const { workflowId } of client.workflow.list({ query })) running.push(workflowId);
    return running.sort();
  });
}

async function withTemporal<Result>(
  { address, namespace }: Stack['temporal'],
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection, namespace }));
  } finally {
    await connection.close();
  }
}

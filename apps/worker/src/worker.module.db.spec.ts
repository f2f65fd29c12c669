import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type WorkerConfig } from '@congvu/config';
import { sampleDatabase, type TestDatabase } from '@congvu/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { Record } from './record/record.js';
import { SigningOffice } from './signing/signing-office.js';
import { WorkerModule } from './worker.module.js';

const logger = pino({ level: 'silent' });
const client = new Client({ connection: Connection.lazy() });

describe('a worker and the keys', () => {
  let database: TestDatabase;
  let folder: string;
  let record: Record;

  const configOf = (queues: string): WorkerConfig =>
    readConfig(
      {
        DATABASE_URL: database.appUrl,
        TEMPORAL_ADDRESS: '127.0.0.1:7233',
        CONGVU_DATA: join(folder, queues),
        SIGNER_ADDRESS: '127.0.0.1:7400',
        SIGNER_SECRET: 'secret-between-api-and-signer-of-a-test',
        TASK_QUEUES: queues,
      },
      'worker',
    );
  const open = (config: WorkerConfig) =>
    NestFactory.createApplicationContext(WorkerModule.of(config, { record, client }, logger), {
      logger: false,
    });

  beforeAll(async () => {
    database = await sampleDatabase();
    folder = await mkdtemp(join(tmpdir(), 'congvu-queues-'));
    record = await Record.open(configOf('core'));
  });
  afterAll(async () => {
    await record.database.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens them where it serves the queue signing', async () => {
    const context = await open(configOf('signing'));
    expect(context.get(SigningOffice)).toBeInstanceOf(SigningOffice);
    expect(existsSync(join(folder, 'signing', 'keys'))).toBe(true);
    await context.close();
  });

  it('neither opens nor makes them where it does not', async () => {
    const context = await open(configOf('core,documents'));
    expect(() => context.get(SigningOffice)).toThrow();
    expect(existsSync(join(folder, 'core,documents'))).toBe(false);
    await context.close();
  });
});

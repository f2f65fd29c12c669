import 'reflect-metadata';
import { config } from '@congvu/config';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { ActNotices } from './acts/act-notices.js';
import { TemporalLetterProcess } from './acts/letter-process.js';
import { RelayLoop } from './acts/relay-loop.js';
import { DocumentsActivities } from './documents/documents.activities.js';
import { LetterActivities } from './letter/letter.activities.js';
import { Record } from './record/record.js';
import { OverdueSealWatch } from './registers/overdue-seal-watch.js';
import { SignerEndpoint } from './signing/signer-endpoint.js';
import { SigningActivities } from './signing/signing.activities.js';
import { SigningSessions } from './signing/signing-sessions.js';
import { TaskWorkers } from './temporal/task-workers.js';
import { WorkerModule } from './worker.module.js';

const settings = config('worker');
const logger = pino({ level: settings.logLevel, base: { process: 'worker' } });

const record = await Record.open(settings);
const context = await NestFactory.createApplicationContext(
  WorkerModule.of(settings, record, logger),
  { logger: ['error', 'warn'] },
);

// Lazy: with Temporal down the worker stays up, and acts wait in the record.
const connection = Connection.lazy({ address: settings.temporalAddress });
const client = new Client({ connection, namespace: settings.temporalNamespace });
const letters = new TemporalLetterProcess(client, record.scope.authorityId);
const { database, scope } = record;
const relay = new RelayLoop({ database, scope, letters, logger });
const seals = new OverdueSealWatch({ database, scope }, logger);
const notices = new ActNotices(settings.databaseUrl, logger);

const letterActivities = context.get(LetterActivities);
const documentsActivities = context.get(DocumentsActivities);
const signingActivities = context.get(SigningActivities);
const workers = new TaskWorkers({
  config: settings,
  logger,
  activities: {
    core: {
      loadLetter: letterActivities.loadLetter.bind(letterActivities),
      openStep: letterActivities.openStep.bind(letterActivities),
      finishLetter: letterActivities.finishLetter.bind(letterActivities),
      distributeLetter: letterActivities.distributeLetter.bind(letterActivities),
    },
    documents: {
      renderContent: documentsActivities.renderContent.bind(documentsActivities),
      renderForSigning: documentsActivities.renderForSigning.bind(documentsActivities),
    },
    signing: { completeSignatures: signingActivities.completeSignatures.bind(signingActivities) },
  },
});
const signer = new SignerEndpoint({
  address: settings.signerAddress,
  secret: settings.signerSecret,
  sessions: context.get(SigningSessions),
  ready: () => workers.ready,
  logger,
});

workers.start();
if (settings.taskQueues.includes('core') && !settings.relayPaused) {
  relay.start();
  notices.start(() => {
    relay.notice();
  });
}
if (settings.taskQueues.includes('core')) seals.start();
if (settings.taskQueues.includes('signing')) await signer.listen();
logger.info({ queues: settings.taskQueues }, 'worker started');

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

/** Takes nothing new, ends what runs, then lets go of the servers (architecture.md §4b, shutdown). */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all([signer.close(), notices.stop(), relay.stop(), seals.stop()]);
  await workers.stop();
  await connection.close();
  await context.close();
  await record.database.close();
  process.exit(0);
}

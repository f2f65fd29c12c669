import 'reflect-metadata';
import { config } from '@congvu/config';
import { FolderStore } from '@congvu/documents';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { AuditMarkLog } from '@congvu/signing';
import { ActNotices } from './acts/act-notices.js';
import { CycleProcess } from './acts/cycle-process.js';
import { LetterProcess } from './acts/letter-process.js';
import { ProcessByKind } from './acts/process-by-kind.js';
import { RelayLoop } from './acts/relay-loop.js';
import { UnitCycleProcess } from './acts/unit-cycle-process.js';
import { AlarmWatch } from './alarms/alarm-watch.js';
import { AuditMarkWatch } from './audit/audit-mark-watch.js';
import { AnnualCycleActivities } from './cycle/annual-cycle.activities.js';
import { ClockAdvanceLoop } from './clock/clock-advance-loop.js';
import { DeadlineSweepActivities } from './cycle/deadline-sweep.activities.js';
import { DeadlineSweepWatch } from './cycle/deadline-sweep-watch.js';
import { UnitCycleActivities } from './cycle/unit-cycle.activities.js';
import { DocumentsActivities } from './documents/documents.activities.js';
import { FileJanitor } from './files/file-janitor.js';
import { LetterActivities } from './letter/letter.activities.js';
import { MailLoop } from './mail/mail-loop.js';
import { mailRounds } from './mail/mail-rounds.js';
import { Record } from './record/record.js';
import { SignerEndpoint } from './signing/signer-endpoint.js';
import { SigningActivities } from './signing/signing.activities.js';
import { SigningOffice } from './signing/signing-office.js';
import { SigningSessions } from './signing/signing-sessions.js';
import { TaskWorkers } from './temporal/task-workers.js';
import { WorkerModule } from './worker.module.js';

const settings = config('worker');
const logger = pino({ level: settings.logLevel, base: { process: 'worker' } });

const record = await Record.open(settings);
// Lazy: with Temporal down the worker stays up, and acts wait in the record.
const connection = Connection.lazy({ address: settings.temporalAddress });
const client = new Client({ connection, namespace: settings.temporalNamespace });
const context = await NestFactory.createApplicationContext(
  WorkerModule.of(settings, { record, client }, logger),
  { logger: ['error', 'warn'] },
);

const { database, scope } = record;
const { authorityId } = scope;
const processes = new ProcessByKind({
  document: new LetterProcess(client, authorityId),
  cycle: new CycleProcess(client, authorityId),
  'unit-cycle': new UnitCycleProcess(client, authorityId),
});
const relay = new RelayLoop({ database, scope, processes, logger });
const sweep = new DeadlineSweepWatch(client, authorityId, logger);
// The clock of an ordinary environment is the real one.
const clock = record.rehearsal ? new ClockAdvanceLoop({ database, scope }, logger) : undefined;
const alarms = new AlarmWatch({ database, scope }, logger);
const janitor = new FileJanitor({ database, scope }, context.get(FolderStore), logger);
const rounds = mailRounds(settings, record, logger);
const mails = rounds && new MailLoop(rounds, logger);
const notices = new ActNotices(settings.databaseUrl, logger);

const letterActivities = context.get(LetterActivities);
const years = context.get(AnnualCycleActivities);
const unitYears = context.get(UnitCycleActivities);
const sweeps = context.get(DeadlineSweepActivities);
const documentsActivities = context.get(DocumentsActivities);
// The worker that serves another queue has neither keys nor endpoint (docs/adr/0003).
const signing = settings.signing
  ? {
      activities: context.get(SigningActivities),
      sessions: context.get(SigningSessions),
      office: context.get(SigningOffice),
      marks: new AuditMarkWatch(record, await AuditMarkLog.open(settings.signing), logger),
    }
  : undefined;
const workers = new TaskWorkers({
  config: settings,
  logger,
  activities: {
    core: {
      loadLetter: letterActivities.loadLetter.bind(letterActivities),
      openStep: letterActivities.openStep.bind(letterActivities),
      finishLetter: letterActivities.finishLetter.bind(letterActivities),
      distributeLetter: letterActivities.distributeLetter.bind(letterActivities),
      loadCycle: years.loadCycle.bind(years),
      openObligations: years.openObligations.bind(years),
      startUnitCycles: years.startUnitCycles.bind(years),
      nudgeSweep: years.nudgeSweep.bind(years),
      settleCycle: years.settleCycle.bind(years),
      loadUnitCycle: unitYears.loadUnitCycle.bind(unitYears),
      settleUnitCycle: unitYears.settleUnitCycle.bind(unitYears),
      settleDue: sweeps.settleDue.bind(sweeps),
      millisecondsUntilDue: sweeps.millisecondsUntilDue.bind(sweeps),
    },
    documents: {
      renderContent: documentsActivities.renderContent.bind(documentsActivities),
      renderForSigning: documentsActivities.renderForSigning.bind(documentsActivities),
    },
    signing: signing
      ? { completeSignatures: signing.activities.completeSignatures.bind(signing.activities) }
      : {},
  },
});
const signer =
  signing &&
  new SignerEndpoint({
    address: settings.signerAddress,
    secret: settings.signerSecret,
    sessions: signing.sessions,
    office: signing.office,
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
if (settings.taskQueues.includes('core')) {
  sweep.start();
  clock?.start();
  alarms.start();
  janitor.start();
  mails?.start();
}
signing?.marks.start();
await signer?.listen();
logger.info({ queues: settings.taskQueues }, 'worker started');

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

/** Takes nothing new, ends what runs, then lets go of the servers (architecture.md §4b, shutdown). */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all([
    signer?.close(),
    signing?.marks.stop(),
    notices.stop(),
    relay.stop(),
    sweep.stop(),
    clock?.stop(),
    alarms.stop(),
    janitor.stop(),
    mails?.stop(),
  ]);
  await workers.stop();
  await connection.close();
  await context.close();
  await record.database.close();
  process.exit(0);
}

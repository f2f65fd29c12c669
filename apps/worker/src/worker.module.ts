import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { type SigningConfig, type WorkerConfig } from '@congvu/config';
import { FolderStore } from '@congvu/documents';
import { Client } from '@temporalio/client';
import { type Logger } from 'pino';
import { AnnualCycleActivities } from './cycle/annual-cycle.activities.js';
import { DeadlineSweepActivities } from './cycle/deadline-sweep.activities.js';
import { UnitCycleActivities } from './cycle/unit-cycle.activities.js';
import { DocumentsActivities } from './documents/documents.activities.js';
import { Renditions } from './documents/renditions.js';
import { LetterActivities } from './letter/letter.activities.js';
import { Record } from './record/record.js';
import { openSigningOffice, SigningOffice } from './signing/signing-office.js';
import { SigningActivities } from './signing/signing.activities.js';
import { SigningSessions } from './signing/signing-sessions.js';

/** The two servers that the worker stands between. */
export interface WorkerServers {
  readonly record: Record;
  readonly client: Client;
}

/** What the worker does, wired; the processes around it are started by main.ts. */
@Module({})
export class WorkerModule {
  static of(
    config: WorkerConfig,
    { record, client }: WorkerServers,
    logger: Logger,
  ): DynamicModule {
    const store = new FolderStore(config.fileFolder);
    const renditions = new Renditions(record, store);
    return {
      module: WorkerModule,
      providers: [
        { provide: Record, useValue: record },
        { provide: Client, useValue: client },
        { provide: FolderStore, useValue: store },
        { provide: Renditions, useValue: renditions },
        LetterActivities,
        AnnualCycleActivities,
        UnitCycleActivities,
        DeadlineSweepActivities,
        DocumentsActivities,
        ...(config.signing
          ? signingProviders({ config: config.signing, record, logger, store, renditions })
          : []),
      ],
    };
  }
}

interface SigningPlace {
  readonly config: SigningConfig;
  readonly record: Record;
  readonly logger: Logger;
  readonly store: FolderStore;
  readonly renditions: Renditions;
}

/** Only the worker of the queue `signing` opens the key folder and the certificate authority (docs/adr/0003). */
function signingProviders({
  config,
  record,
  logger,
  store,
  renditions,
}: SigningPlace): readonly Provider[] {
  return [
    { provide: SigningOffice, useFactory: () => openSigningOffice(config, record, logger) },
    {
      provide: SigningSessions,
      inject: [SigningOffice],
      useFactory: (office: SigningOffice) =>
        new SigningSessions(record, { store, renditions, office }),
    },
    {
      provide: SigningActivities,
      inject: [SigningOffice],
      useFactory: (office: SigningOffice) => new SigningActivities(record, store, office),
    },
  ];
}

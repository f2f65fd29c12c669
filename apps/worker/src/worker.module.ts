import { type DynamicModule, Module } from '@nestjs/common';
import { type WorkerConfig } from '@congvu/config';
import { FolderStore } from '@congvu/documents';
import { type Logger } from 'pino';
import { DocumentsActivities } from './documents/documents.activities.js';
import { Renditions } from './documents/renditions.js';
import { LetterActivities } from './letter/letter.activities.js';
import { Record } from './record/record.js';
import { openSigningOffice, SigningOffice } from './signing/signing-office.js';
import { SigningActivities } from './signing/signing.activities.js';
import { SigningSessions } from './signing/signing-sessions.js';

/** What the worker does, wired; the processes around it are started by main.ts. */
@Module({})
export class WorkerModule {
  static of(config: WorkerConfig, record: Record, logger: Logger): DynamicModule {
    const store = new FolderStore(config.fileFolder);
    const renditions = new Renditions(record, store);
    return {
      module: WorkerModule,
      providers: [
        { provide: Record, useValue: record },
        { provide: FolderStore, useValue: store },
        { provide: Renditions, useValue: renditions },
        { provide: SigningOffice, useFactory: () => openSigningOffice(config, record, logger) },
        LetterActivities,
        DocumentsActivities,
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
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { SessionGuard } from './access/session.guard.js';
import { SessionReader } from './access/session-reader.js';
import { ActBell } from './acts/act-bell.js';
import { ActsController } from './acts/acts.controller.js';
import { LetterCommandService } from './acts/letter-command.service.js';
import { UndoActService } from './acts/undo-act.service.js';
import { API_PARTS, type ApiParts } from './api-parts.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AttachmentsService } from './attachments/attachments.service.js';
import { ArrivalsController } from './arrivals/arrivals.controller.js';
import { ArrivalsService } from './arrivals/arrivals.service.js';
import { CredentialsController } from './credentials/credentials.controller.js';
import { CredentialsService } from './credentials/credentials.service.js';
import { ClockController } from './clock/clock.controller.js';
import { ClockService } from './clock/clock.service.js';
import { BoardService } from './cycles/board.service.js';
import { ConsolidationsController } from './cycles/consolidations.controller.js';
import { ConsolidationsService } from './cycles/consolidations.service.js';
import { CyclesController } from './cycles/cycles.controller.js';
import { CyclesService } from './cycles/cycles.service.js';
import { FollowUpController } from './cycles/follow-up.controller.js';
import { FollowUpService } from './cycles/follow-up.service.js';
import { FrozenListsController } from './frozen-lists/frozen-lists.controller.js';
import { FrozenListsService } from './frozen-lists/frozen-lists.service.js';
import { TrackingController } from './tracking/tracking.controller.js';
import { TrackingService } from './tracking/tracking.service.js';
import { DocumentContentController } from './documents/document-content.controller.js';
import { DocumentContentService } from './documents/document-content.service.js';
import { DocumentFilesController } from './documents/document-files.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DraftService } from './documents/draft.service.js';
import { MoveDocumentService } from './documents/move-document.service.js';
import { ReadDocumentsService } from './documents/read-documents.service.js';
import { Draining } from './health/draining.js';
import { HealthController } from './health/health.controller.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { BeginLetterService } from './obligations/begin-letter.service.js';
import { EvidenceController } from './obligations/evidence.controller.js';
import { EvidenceService } from './obligations/evidence.service.js';
import { ExtensionLetterService } from './obligations/extension-letter.service.js';
import { ExtensionService } from './obligations/extension.service.js';
import { ExtensionsController } from './obligations/extensions.controller.js';
import { JudgeObligationService } from './obligations/judge-obligation.service.js';
import { ObligationsController } from './obligations/obligations.controller.js';
import { ObligationsService } from './obligations/obligations.service.js';
import { PhoneCallsService } from './obligations/phone-calls.service.js';
import { WaiveObligationService } from './obligations/waive-obligation.service.js';
import { describeApi } from './openapi/describe-api.js';
import { API_DESCRIPTION, OpenApiController } from './openapi/openapi.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReportsService } from './reports/reports.service.js';
import { RegistersController } from './registers/registers.controller.js';
import { RegistersService } from './registers/registers.service.js';
import { PasswordAttempts } from './sessions/password-attempts.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInService } from './sessions/sign-in.service.js';
import { StepUp } from './sessions/step-up.js';
import { SigningService } from './signing-sessions/signing.service.js';
import { SigningSessionsController } from './signing-sessions/signing-sessions.controller.js';
import { CancelNumberService } from './tasks/cancel-number.service.js';
import { DecideTaskService } from './tasks/decide-task.service.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TasksService } from './tasks/tasks.service.js';
import { SchemaPipe } from './validation/schema.pipe.js';

/** Every controller of the api: the published description and the authorization matrix read this list. */
export const controllers = [
  SessionsController,
  TasksController,
  ActsController,
  DocumentsController,
  DocumentContentController,
  DocumentFilesController,
  AttachmentsController,
  SigningSessionsController,
  CredentialsController,
  ReportsController,
  RegistersController,
  ArrivalsController,
  ClockController,
  CyclesController,
  FollowUpController,
  FrozenListsController,
  TrackingController,
  ConsolidationsController,
  ObligationsController,
  ExtensionsController,
  EvidenceController,
  NotificationsController,
  OrganisationController,
  HealthController,
  OpenApiController,
];

@Module({})
export class ApiModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers,
      providers: [
        { provide: API_PARTS, useValue: parts },
        {
          provide: API_DESCRIPTION,
          useFactory: () => describeApi(controllers, parts.settings.version),
        },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        ActBell,
        ArrivalsService,
        AttachmentsService,
        BeginLetterService,
        BoardService,
        CancelNumberService,
        ClockService,
        ConsolidationsService,
        CredentialsService,
        CyclesService,
        FrozenListsService,
        TrackingService,
        DecideTaskService,
        DocumentContentService,
        DraftService,
        Draining,
        ExtensionLetterService,
        ExtensionService,
        EvidenceService,
        FollowUpService,
        JudgeObligationService,
        WaiveObligationService,
        LetterCommandService,
        MoveDocumentService,
        ObligationsService,
        PasswordAttempts,
        PhoneCallsService,
        ReadDocumentsService,
        ReportsService,
        RegistersService,
        SessionReader,
        SessionsService,
        SigningService,
        SignInService,
        StepUp,
        TasksService,
        UndoActService,
      ],
    };
  }
}

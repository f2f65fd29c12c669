import {
  type ClockView,
  type AcceptObligation,
  type AdviseExtension,
  type ActReceipt,
  type AddComment,
  type ArrivalListView,
  type ArrivalView,
  type AttachmentListView,
  type AuthoriseSigning,
  type BeginObligationLetter,
  type CancelEvidence,
  type ChangeEmail,
  type ChangePassword,
  type CommentListView,
  type CommentView,
  type CreateCredential,
  type CreateDocument,
  type CredentialListView,
  type CycleBoardView,
  type CycleDefinitionListView,
  type CycleListView,
  type CycleOpenedView,
  type CycleTrackingView,
  type DecideTask,
  type DifferenceView,
  type DocumentFileListView,
  type DocumentListView,
  type DocumentTemplateListView,
  type DocumentView,
  type DraftView,
  type EvidenceReceipt,
  type FollowUpView,
  type FrozenListListView,
  type FrozenListView,
  type HistoryView,
  type NotificationListView,
  type ObligationReceipt,
  type RefuseExtension,
  type TypedAskExtension,
  type TypedBeginExtensionLetter,
  type TypedWaiveObligation,
  type WithdrawExtension,
  type ObligationView,
  type OpenCycle,
  type OpenSigningSession,
  type OpinionListView,
  type PostListView,
  type PhoneCallReceipt,
  type ReceiverGroupListView,
  type RecordPhoneCall,
  type RemindersSent,
  type TypedRecordEvidence,
  type TypedSendReminders,
  type RegisterEntryListView,
  type RegisterListView,
  type ReportVersionView,
  type ReportView,
  type ReturnObligation,
  type SaveDraft,
  type SaveReport,
  type SessionView,
  type SignatureListView,
  type SignIn,
  type SigningSessionView,
  type SubmitDocument,
  type SwitchCapacity,
  type TakeBack,
  type TaskListView,
  type TaskClaimView,
  type TaskView,
  type UnitListView,
  type VersionListView,
  type VersionView,
  type TypedAdvanceClock,
} from '@congvu/contracts';

/** What can be read, by path below `/api/v1`: the answer of each. */
export interface Reads {
  '/sessions/current': SessionView;
  '/tasks': TaskListView;
  '/tasks/{id}': TaskView;
  '/credentials': CredentialListView;
  '/documents': DocumentListView;
  '/documents/{id}': DocumentView;
  '/documents/{id}/draft': DraftView;
  '/documents/{id}/report': ReportView;
  '/documents/{id}/versions/{no}/report': ReportVersionView;
  '/documents/{id}/versions': VersionListView;
  '/documents/{id}/versions/{no}': VersionView;
  '/documents/{id}/difference': DifferenceView;
  '/documents/{id}/opinions': OpinionListView;
  '/documents/{id}/history': HistoryView;
  '/documents/{id}/signatures': SignatureListView;
  '/documents/{id}/comments': CommentListView;
  '/documents/{id}/files': DocumentFileListView;
  '/documents/{id}/attachments': AttachmentListView;
  '/document-templates': DocumentTemplateListView;
  '/registers': RegisterListView;
  '/registers/{id}/entries': RegisterEntryListView;
  '/arrivals': ArrivalListView;
  '/notifications': NotificationListView;
  '/units': UnitListView;
  '/posts': PostListView;
  '/receiver-groups': ReceiverGroupListView;
  '/clock': ClockView;
  '/cycle-definitions': CycleDefinitionListView;
  '/cycles': CycleListView;
  '/cycles/{id}/board': CycleBoardView;
  '/cycles/{id}/follow-up': FollowUpView;
  '/cycles/{id}/tracking': CycleTrackingView;
  '/cycles/{id}/frozen-lists': FrozenListListView;
  '/frozen-lists/{id}': FrozenListView;
  '/obligations/{id}': ObligationView;
}

/** What can be asked for: the body and the answer of each command. */
export interface Commands {
  'POST /sessions': { body: SignIn; answer: SessionView };
  'DELETE /sessions/current': { body: undefined; answer: undefined };
  'PUT /sessions/current/capacity': { body: SwitchCapacity; answer: SessionView };
  'PUT /sessions/current/email': { body: ChangeEmail; answer: SessionView };
  'POST /sessions/current/password': { body: ChangePassword; answer: SessionView };
  'POST /tasks/{id}/decisions': { body: DecideTask; answer: ActReceipt };
  'POST /tasks/{id}/claim': { body: undefined; answer: TaskClaimView };
  'POST /tasks/{id}/release': { body: undefined; answer: TaskClaimView };
  'POST /credentials': { body: CreateCredential; answer: CredentialListView };
  'POST /documents': { body: CreateDocument; answer: DocumentView };
  'PUT /documents/{id}/draft': { body: SaveDraft; answer: DraftView };
  'PUT /documents/{id}/report': { body: SaveReport; answer: ReportView };
  'POST /documents/{id}/submission': { body: SubmitDocument; answer: ActReceipt };
  'POST /documents/{id}/withdrawal': { body: TakeBack; answer: ActReceipt };
  'POST /documents/{id}/recall': { body: TakeBack; answer: ActReceipt };
  'POST /documents/{id}/comments': { body: AddComment; answer: CommentView };
  'DELETE /documents/{id}/attachments/{attachmentId}': { body: undefined; answer: undefined };
  'POST /acts/{id}/undo': { body: undefined; answer: ActReceipt };
  'POST /documents/{id}/signing-sessions': { body: OpenSigningSession; answer: SigningSessionView };
  'POST /signing-sessions/{id}/authorisation': { body: AuthoriseSigning; answer: ActReceipt };
  'POST /arrivals/{id}/registration': { body: undefined; answer: ArrivalView };
  'POST /clock-advances': { body: TypedAdvanceClock; answer: ClockView };
  'POST /cycles': { body: OpenCycle; answer: CycleOpenedView };
  'POST /obligations/{id}/letter': { body: BeginObligationLetter; answer: DocumentView };
  'POST /obligations/{id}/acceptance': { body: AcceptObligation; answer: ObligationReceipt };
  'POST /obligations/{id}/return': { body: ReturnObligation; answer: ObligationReceipt };
  'POST /obligations/{id}/extension-request': { body: TypedAskExtension; answer: ObligationView };
  'POST /obligations/{id}/extension-withdrawal': {
    body: WithdrawExtension;
    answer: ObligationView;
  };
  'POST /obligations/{id}/extension-opinion': { body: AdviseExtension; answer: ObligationView };
  'POST /obligations/{id}/extension-letter': {
    body: TypedBeginExtensionLetter;
    answer: DocumentView;
  };
  'POST /obligations/{id}/extension-refusal': { body: RefuseExtension; answer: ObligationView };
  'POST /obligations/{id}/waiver': { body: TypedWaiveObligation; answer: ObligationReceipt };
  'POST /obligations/{id}/evidence': { body: TypedRecordEvidence; answer: EvidenceReceipt };
  'POST /evidence/{id}/cancellation': { body: CancelEvidence; answer: EvidenceReceipt };
  'POST /obligations/{id}/phone-calls': { body: RecordPhoneCall; answer: PhoneCallReceipt };
  'POST /cycles/{id}/reminders': { body: TypedSendReminders; answer: RemindersSent };
  'PUT /notifications/read': { body: undefined; answer: undefined };
  'PUT /notifications/{id}/read': { body: undefined; answer: undefined };
}

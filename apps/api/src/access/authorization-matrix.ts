import { taskRows } from './authorization-matrix.tasks.js';
import { type StageRows } from './letter-stages.js';

/** Who asks, in the order of the letters of a row. */
export const matrixColumns = [
  'anonymous',
  'drafter',
  'officer of the drafting unit',
  'officer of another unit',
  'reviewer who has the task',
  'reviewer of another unit',
  'signer of the letter',
  'văn thư of the issuer',
  'văn thư of a receiver',
  'supervisor',
  'administrator',
  'auditor',
] as const;

export type MatrixColumn = (typeof matrixColumns)[number];

const EVERYBODY = 'A A A A A A A A A A A A';
const SIGNED_IN = 'U A A A A A A A A A A A';

/** Whole letters: a draft its drafter's, on its way the drafting unit's and its task holders', issued its receivers'. */
const READS: StageRows = {
  draft: 'U A N N N N N N N N F N',
  'in-review': 'U A A N A N A A N F F F',
  'to-sign': 'U A A N A N A A N F F F',
  signed: 'U A A N A N A A N F F F',
  issued: 'U A A A A A A A A A F F',
};

/** The letter's way — versions, words, opinions, attachments — is for those who handle it; receivers get it without. */
const READS_DOSSIER: StageRows = { ...READS, issued: 'U A A F A F A A F F F F' };

/** What another unit than the one that runs the year owes: the committee's office, which the auditor belongs to. */
const obligationRows = {
  'GET /api/v1/obligations/{id}': 'U A A A A A A A A A A A',
  'POST /api/v1/obligations/{id}/acceptance': 'U A A F A F A F F F F F',
  'POST /api/v1/obligations/{id}/evidence': 'U F F A F A F F F A F F',
  'POST /api/v1/obligations/{id}/extension-letter': 'U F F A F A F F F A F F',
  'POST /api/v1/obligations/{id}/extension-opinion': 'U A A F A F A F F F F F',
  'POST /api/v1/obligations/{id}/extension-refusal': 'U F F F F F F F F A F F',
  'POST /api/v1/obligations/{id}/extension-request': 'U F F A F F F F F A F F',
  'POST /api/v1/obligations/{id}/extension-withdrawal': 'U F F A F F F F F A F F',
  'POST /api/v1/obligations/{id}/letter': 'U F F A F A F F F A F F',
  'POST /api/v1/obligations/{id}/phone-calls': 'U A A F A F A F F F F F',
  'POST /api/v1/obligations/{id}/return': 'U A A F A F A F F F F F',
  'POST /api/v1/obligations/{id}/waiver': 'U F F F F F A F F F F F',
};

/** Between two versions what is drafted is its drafter's own business. */
const READS_DRAFT: StageRows = {
  draft: 'U A N N N N N N N N F N',
  'in-review': 'U N N N N N N N N F F F',
  'to-sign': 'U N N N N N N N N F F F',
  signed: 'U N N N N N N N N F F F',
  issued: 'U N N N N N N N N N F F',
};

/** What is being drafted is its drafter's alone to change. */
const DRAFTS: StageRows = {
  draft: 'U A N N N N N N N N N N',
  'in-review': 'U F F N F N F F N F N F',
  'to-sign': 'U F F N F N F F N F N F',
  signed: 'U F F N F N F F N F N F',
  issued: 'U F F F F F F F F F N F',
};

/**
 * Who may use what at which stage (reliability-security.md §3.2). One row an endpoint, a decision one each kind; the spec
 * asks every cell over HTTP and fails for an endpoint without a row.
 *
 * A  access, whatever the rules of the step say then
 * m  metadata only
 * T  409 not-current-step: his to do, at another time
 * F  403 · N  404 · U  401
 */
export const matrix: Readonly<Record<string, string | StageRows>> = {
  'GET /api/v1/frozen-lists/{id}': SIGNED_IN,
  'GET /api/v1/frozen-lists/{id}.pdf': SIGNED_IN,
  'GET /api/v1/frozen-lists/{id}.xlsx': SIGNED_IN,
  'GET /api/health': EVERYBODY,
  'GET /api/openapi.json': EVERYBODY,
  'GET /api/ready': EVERYBODY,
  'POST /api/v1/acts/{id}/undo': {
    draft: 'U N N N N N N N N N N N',
    'in-review': 'U A F N T N F F N F N F',
    'to-sign': 'U T F N T N T F N F N F',
    signed: 'U T F N T N A T N F N F',
    issued: 'U T F F T F T A F F N F',
  },
  'GET /api/v1/arrivals': 'U F F F A A A A A A F A',
  'GET /api/v1/arrivals/{id}': 'U F F F N A N N A A F A',
  'POST /api/v1/arrivals/{id}/registration': 'U F F F F F F N A F F F',
  'GET /api/v1/consolidations/{id}': 'U A A F A F A F F A F F',
  'GET /api/v1/consolidations/{id}/indicators/{code}': 'U A A F A F A F F A F F',
  'GET /api/v1/credentials': 'U F F F F F A A A A F F',
  'POST /api/v1/credentials': 'U F F F F F A F F A F F',
  'GET /api/v1/clock': 'U F F F F F F F F F A F',
  'POST /api/v1/clock-advances': 'U F F F F F F F F F A F',
  'GET /api/v1/cycle-definitions': 'U F F F F F F F F F A F',
  'GET /api/v1/cycles': SIGNED_IN,
  'POST /api/v1/cycles': 'U F F F F F F F F F A F',
  'GET /api/v1/cycles/{id}/board': SIGNED_IN,
  'GET /api/v1/cycles/{id}/consolidations': 'U A A F A F A F F A F F',
  'POST /api/v1/cycles/{id}/consolidations': 'U F F F A F A F F F F F',
  'GET /api/v1/cycles/{id}/follow-up': 'U A A F A F A F F A F F',
  'POST /api/v1/cycles/{id}/reminders': 'U A A F A F A F F F F F',
  'POST /api/v1/evidence/{id}/cancellation': 'U F F A F A F F F A F F',
  'GET /api/v1/cycles/{id}/frozen-lists': SIGNED_IN,
  'GET /api/v1/cycles/{id}/tracking': SIGNED_IN,
  'GET /api/v1/cycles/{id}/tracking.pdf': SIGNED_IN,
  'GET /api/v1/cycles/{id}/tracking.xlsx': SIGNED_IN,
  'GET /api/v1/document-templates': 'U A A A A A A F F A F F',
  'GET /api/v1/documents': 'U A A A A A A A A m F m',
  'POST /api/v1/documents': 'U A A N A N A F F N F F',
  'GET /api/v1/documents/{id}': {
    draft: 'U A N N N N N N N N F N',
    'in-review': 'U A A N A N A A N m F m',
    'to-sign': 'U A A N A N A A N m F m',
    signed: 'U A A N A N A A N m F m',
    issued: 'U A A A A A A A A A F m',
  },
  'GET /api/v1/documents/{id}/attachments': READS_DOSSIER,
  'POST /api/v1/documents/{id}/attachments': DRAFTS,
  'GET /api/v1/documents/{id}/attachments/{attachmentId}': READS_DOSSIER,
  'DELETE /api/v1/documents/{id}/attachments/{attachmentId}': DRAFTS,
  'GET /api/v1/documents/{id}/comments': READS_DOSSIER,
  'POST /api/v1/documents/{id}/comments': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U A F N A N F F N F N F',
    'to-sign': 'U A F N A N A F N F N F',
    signed: 'U A F N A N A A N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'GET /api/v1/documents/{id}/difference': {
    draft: 'U N N N N N N N N N F N',
    'in-review': 'U A A N A N A A N F F F',
    'to-sign': 'U A A N A N A A N F F F',
    signed: 'U A A N A N A A N F F F',
    issued: 'U A A F A F A A F F F F',
  },
  'GET /api/v1/documents/{id}/draft': READS_DRAFT,
  'PUT /api/v1/documents/{id}/draft': DRAFTS,
  'GET /api/v1/documents/{id}/files': READS,
  'GET /api/v1/documents/{id}/files/{sha256}': {
    draft: 'U N N N N N N N N N F N',
    'in-review': 'U N N N N N N N N F F F',
    'to-sign': 'U N N N N N N N N F F F',
    signed: 'U A A N A N A A N F F F',
    issued: 'U A A A A A A A A A F F',
  },
  'GET /api/v1/documents/{id}/history': READS_DOSSIER,
  'GET /api/v1/documents/{id}/opinions': READS_DOSSIER,
  'POST /api/v1/documents/{id}/recall': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U A F N F N F F N F N F',
    'to-sign': 'U A F N F N F F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'GET /api/v1/documents/{id}/report': READS_DRAFT,
  'PUT /api/v1/documents/{id}/report': DRAFTS,
  'GET /api/v1/documents/{id}/signatures': READS,
  'POST /api/v1/documents/{id}/signing-sessions': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N F N T F N T N F',
    'to-sign': 'U F F N F N A F N T N F',
    signed: 'U F F N F N T F N T N F',
    issued: 'U F F F F F T F F T N F',
  },
  'POST /api/v1/documents/{id}/submission': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U T F N F N F F N F N F',
    'to-sign': 'U T F N F N F F N F N F',
    signed: 'U T F N F N F F N F N F',
    issued: 'U T F F F F F F F F N F',
  },
  'GET /api/v1/documents/{id}/versions': READS_DOSSIER,
  'GET /api/v1/documents/{id}/versions/{no}': {
    draft: 'U N N N N N N N N N F N',
    'in-review': 'U A A N A N A A N F F F',
    'to-sign': 'U A A N A N A A N F F F',
    signed: 'U A A N A N A A N F F F',
    issued: 'U A A F A F A A F F F F',
  },
  /** The figures of what was issued reach whom it reaches. */
  'GET /api/v1/documents/{id}/versions/{no}/report': {
    draft: 'U N N N N N N N N N F N',
    'in-review': 'U A A N A N A A N F F F',
    'to-sign': 'U A A N A N A A N F F F',
    signed: 'U A A N A N A A N F F F',
    issued: 'U A A A A A A A A A F F',
  },
  'POST /api/v1/documents/{id}/withdrawal': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U A F N A N F F N F N F',
    'to-sign': 'U A F N A N A F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'GET /api/v1/notifications': SIGNED_IN,
  'PUT /api/v1/notifications/read': SIGNED_IN,
  'PUT /api/v1/notifications/{id}/read': SIGNED_IN,
  ...obligationRows,
  'GET /api/v1/posts': SIGNED_IN,
  'GET /api/v1/receiver-groups': SIGNED_IN,
  'GET /api/v1/registers': 'U F F F A A A A A A F A',
  'GET /api/v1/registers/{id}/entries': 'U F F F A N A A N N F N',
  'POST /api/v1/sessions': 'U U U U U U U U U U U U',
  'DELETE /api/v1/sessions/current': SIGNED_IN,
  'GET /api/v1/sessions/current': SIGNED_IN,
  'PUT /api/v1/sessions/current/capacity': SIGNED_IN,
  'PUT /api/v1/sessions/current/email': SIGNED_IN,
  'POST /api/v1/sessions/current/password': SIGNED_IN,
  'POST /api/v1/signing-sessions/{id}/authorisation': {
    draft: 'U N N N N N N N N N N N',
    'in-review': 'U N N N N N N N N N N N',
    'to-sign': 'U N N N N N A N N N N N',
    signed: 'U N N N N N N N N N N N',
    issued: 'U N N N N N N N N N N N',
  },
  ...taskRows,
  'GET /api/v1/units': SIGNED_IN,
};

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

/** How far the letter has come; the drafter's, the reviewer's, the signer's, the văn thư's, then nobody's task is open. */
export const letterStages = ['draft', 'in-review', 'to-sign', 'signed', 'issued'] as const;

export type LetterStage = (typeof letterStages)[number];

type StageRows = Readonly<Record<LetterStage, string>>;

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

/**
 * Who may use what at which stage (reliability-security.md §3.2): A access, whatever the rules of the step say then ·
 * m metadata only · F 403 · N 404 · U 401. One row an endpoint, a decision one each kind; its spec asks every cell over
 * HTTP and fails for an endpoint without a row.
 */
export const matrix: Readonly<Record<string, string | StageRows>> = {
  'GET /api/health': EVERYBODY,
  'GET /api/openapi.json': EVERYBODY,
  'GET /api/ready': EVERYBODY,
  'POST /api/v1/acts/{id}/undo': {
    draft: 'U N N N N N N N N N N N',
    'in-review': 'U A F N A N F F N F N F',
    'to-sign': 'U A F N A N A F N F N F',
    signed: 'U A F N A N A A N F N F',
    issued: 'U A F F A F A A F F N F',
  },
  'GET /api/v1/arrivals': 'U F F F A A A A A A F A',
  'GET /api/v1/arrivals/{id}': 'U F F F N A N N A A F A',
  'POST /api/v1/arrivals/{id}/registration': 'U F F F F F F N A F F F',
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
  'GET /api/v1/documents/{id}/comments': READS,
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
    issued: 'U A A A A A A A A A F F',
  },
  'GET /api/v1/documents/{id}/draft': {
    draft: 'U A N N N N N N N N F N',
    'in-review': 'U N N N N N N N N F F F',
    'to-sign': 'U N N N N N N N N F F F',
    signed: 'U N N N N N N N N F F F',
    issued: 'U N N N N N N N N N F F',
  },
  'PUT /api/v1/documents/{id}/draft': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U F F N F N F F N F N F',
    'to-sign': 'U F F N F N F F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'GET /api/v1/documents/{id}/files': READS,
  'GET /api/v1/documents/{id}/files/{sha256}': {
    draft: 'U N N N N N N N N N F N',
    'in-review': 'U N N N N N N N N F F F',
    'to-sign': 'U N N N N N N N N F F F',
    signed: 'U A A N A N A A N F F F',
    issued: 'U A A A A A A A A A F F',
  },
  'GET /api/v1/documents/{id}/history': READS,
  'GET /api/v1/documents/{id}/opinions': READS,
  'POST /api/v1/documents/{id}/recall': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U A F N F N F F N F N F',
    'to-sign': 'U A F N F N F F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'GET /api/v1/documents/{id}/signatures': READS,
  'POST /api/v1/documents/{id}/signing-sessions': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N F N F F N F N F',
    'to-sign': 'U F F N F N A F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'POST /api/v1/documents/{id}/submission': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U F F N F N F F N F N F',
    'to-sign': 'U F F N F N F F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'GET /api/v1/documents/{id}/versions': READS,
  'GET /api/v1/documents/{id}/versions/{no}': {
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
  'GET /api/v1/posts': SIGNED_IN,
  'GET /api/v1/receiver-groups': SIGNED_IN,
  'GET /api/v1/registers': 'U F F F A A A A A A F A',
  'GET /api/v1/registers/{id}/entries': 'U F F F A N A A N N F N',
  'POST /api/v1/sessions': 'U U U U U U U U U U U U',
  'DELETE /api/v1/sessions/current': SIGNED_IN,
  'GET /api/v1/sessions/current': SIGNED_IN,
  'PUT /api/v1/sessions/current/capacity': SIGNED_IN,
  'POST /api/v1/sessions/current/password': SIGNED_IN,
  'POST /api/v1/signing-sessions/{id}/authorisation': {
    draft: 'U N N N N N N N N N N N',
    'in-review': 'U N N N N N N N N N N N',
    'to-sign': 'U N N N N N A N N N N N',
    signed: 'U N N N N N N N N N N N',
    issued: 'U N N N N N N N N N N N',
  },
  'GET /api/v1/tasks': 'U A A A A A A A A A F F',
  'GET /api/v1/tasks/{id}': {
    draft: 'U A N N N N N N N N F F',
    'in-review': 'U A A N A N A A N N F F',
    'to-sign': 'U A A N A N A A N N F F',
    signed: 'U A A N A N A A N N F F',
    issued: 'U A A A A A A A A A F F',
  },
  'POST /api/v1/tasks/{id}/claim': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U F F N A N F F N N N N',
    'to-sign': 'U F F N F N A F N N N N',
    signed: 'U F F N F N F A N N N N',
    issued: 'U F F F F F F A F F N N',
  },
  'POST /api/v1/tasks/{id}/decisions approve': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N A N F F N F N F',
    'to-sign': 'U F F N F N A F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'POST /api/v1/tasks/{id}/decisions assign': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N A N F F N F N F',
    'to-sign': 'U F F N F N A F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'POST /api/v1/tasks/{id}/decisions cancel-number': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N F N F F N F N F',
    'to-sign': 'U F F N F N F F N F N F',
    signed: 'U F F N F N F A N F N F',
    issued: 'U F F F F F F A F F N F',
  },
  'POST /api/v1/tasks/{id}/decisions issue': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N F N F F N F N F',
    'to-sign': 'U F F N F N F F N F N F',
    signed: 'U F F N F N F A N F N F',
    issued: 'U F F F F F F A F F N F',
  },
  'POST /api/v1/tasks/{id}/decisions number': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N F N F F N F N F',
    'to-sign': 'U F F N F N F F N F N F',
    signed: 'U F F N F N F A N F N F',
    issued: 'U F F F F F F A F F N F',
  },
  'POST /api/v1/tasks/{id}/decisions pass-on': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U F F N A N F F N F N F',
    'to-sign': 'U F F N F N A F N F N F',
    signed: 'U F F N F N F A N F N F',
    issued: 'U F F F F F F A F F N F',
  },
  'POST /api/v1/tasks/{id}/decisions reject': {
    draft: 'U F N N N N N N N N N N',
    'in-review': 'U F F N A N F F N F N F',
    'to-sign': 'U F F N F N A F N F N F',
    signed: 'U F F N F N F F N F N F',
    issued: 'U F F F F F F F F F N F',
  },
  'POST /api/v1/tasks/{id}/decisions return': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U F F N A N F F N F N F',
    'to-sign': 'U F F N F N A F N F N F',
    signed: 'U F F N F N F A N F N F',
    issued: 'U F F F F F F A F F N F',
  },
  'POST /api/v1/tasks/{id}/release': {
    draft: 'U A N N N N N N N N N N',
    'in-review': 'U F F N A N F F N N N N',
    'to-sign': 'U F F N F N A F N N N N',
    signed: 'U F F N F N F A N N N N',
    issued: 'U F F F F F F A F F N N',
  },
  'GET /api/v1/units': SIGNED_IN,
};

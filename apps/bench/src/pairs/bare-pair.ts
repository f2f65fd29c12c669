import { SAMPLE_AUTHORITY } from '@congvu/persistence';
import { reduce } from '@congvu/domain';
import { kinds } from './bench-ids.js';
import { capacityOf, chainOfUnit, REVIEWER, submittedApproval } from './bench-letter.js';
import { UNITS } from './population.js';

/** Words of the measured decision: a form of about 1 kB. */
export const NOTE = 'Đã xem xét nội dung, nhất trí trình lãnh đạo ký ban hành. '.repeat(12).trim();

const id = (kind: keyof typeof kinds) => `bench_id(${String(kinds[kind])}, $1::integer)`;
const ofUnit = (kind: keyof typeof kinds, place = '') =>
  `bench_id(${String(kinds[kind])}, $1::integer % ${String(UNITS)}${place})`;
const literal = (value: unknown) => quoted(JSON.stringify(value));

const capacity = capacityOf(0, REVIEWER);
const after = { ...approvedState(), documentId: '' };
const [left = '', right = ''] = auditText().split('@');

/** Takes the task, as the claim does. */
export const CLAIM = `UPDATE task SET claimed_by = ${ofUnit('person', ` * 5 + 1`)}, claimed_at = coalesce(claimed_at, business_now())
WHERE id = ${id('task')} AND state = 'open' AND claimed_by IS NULL`;

/**
 * The rows that a decision writes, of the same sizes, by the app role through the same triggers and row-level
 * security, in one prepared statement without any rule or read: act, words, task, aggregate, letter, command, audit.
 * The act is due tomorrow, so that a relay that runs leaves it alone.
 */
export const COMPLETE = `WITH written AS (
  INSERT INTO act (id, authority_id, aggregate_id, seq, kind, capacity, body, body_sha256, available_at, state)
  VALUES (${id('approval')}, '${SAMPLE_AUTHORITY}', ${id('letter')}, 2, 'approve', ${literal(capacity)},
    jsonb_build_object('kind', 'approve', 'task', ${id('task')}, 'version', 1), sha256('act'), now() + interval '1 day', 'deliverable')
), noted AS (
  INSERT INTO act_note (act_id, authority_id, text) VALUES (${id('approval')}, '${SAMPLE_AUTHORITY}', '${NOTE}')
), closed AS (
  UPDATE task SET state = 'done', act_id = ${id('approval')}, outcome = 'approve', closed_at = business_now()
  WHERE id = ${id('task')} AND state = 'open'
), moved AS (
  UPDATE aggregate SET seq = 2, state = jsonb_set(${literal(after)}, '{documentId}', to_jsonb(${id('letter')})),
    advancing_since = now() WHERE id = ${id('letter')}
), mirrored AS (
  UPDATE document SET status = 'in-progress', step = 'form-check', content_version = 1 WHERE id = ${id('letter')}
), answered AS (
  INSERT INTO command (key, authority_id, account_id, request_sha256, status, answer)
  VALUES (${id('approval')}, '${SAMPLE_AUTHORITY}', ${ofUnit('account', ' * 5 + 1')}, sha256('command'), 200, ${literal(answer())})
)
INSERT INTO audit_entry (unit_id, authority_id, canonical) VALUES (${ofUnit('unit')}, '${SAMPLE_AUTHORITY}',
  convert_to(${quoted(left)} || to_char(now() AT TIME ZONE 'UTC', ${quoted('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')}) || ${quoted(right)}
    || ${id('letter')} || '"}', 'UTF8'))`;

/** Text as a literal without a colon in it: pgbench would take what follows for a variable. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "''");
  return `E'${escaped.replaceAll(':', '\\x3A')}'`;
}

function approvedState() {
  const before = submittedApproval(0);
  const body = { kind: 'approve', task: '00000009-0000-7000-8000-000000000001', version: 1 };
  const act = { id: body.task, seq: 2, state: 'standing', body, post: capacity.postCode };
  return reduce(chainOfUnit(0), before, act as Parameters<typeof reduce>[2]);
}

/** As long as the answer to a decision. */
function answer() {
  const same = '00000009-0000-7000-8000-000000000001';
  const at = '2024-01-08T01:00:00.000Z';
  return {
    actId: same,
    documentId: same,
    taskId: same,
    kind: 'approve',
    seq: 2,
    at,
    undoUntil: null,
    drawn: null,
  };
}

/** As long as the entry of a decision; the moment stands at the mark, the letter at the end. */
function auditText(): string {
  const { position } = approvedState();
  const change = { before: submittedApproval(0).position, after: position };
  const details = {
    act: answer().actId,
    seq: 2,
    body: { kind: 'approve', task: answer().actId, version: 1 },
    note: NOTE,
    account: answer().actId,
  };
  const entry = {
    action: 'transition.approve',
    businessAt: answer().at,
    capacity,
    change,
    details,
    schema: 'audit-entry',
    version: 1,
  };
  return `${JSON.stringify({ ...entry, at: '@' }).slice(0, -1)},"object":"`;
}

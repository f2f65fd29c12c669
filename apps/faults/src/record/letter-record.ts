import { type PlayedLetters } from '../office/story.js';
import { type Ask, type Row } from './owner-queries.js';

/** Everything that one letter left in the record, told without ids and moments, so that two runs can be compared. */
export type LetterRecord = Readonly<Record<string, readonly Row[]>>;

export interface PlayedRecord {
  readonly proposal: LetterRecord;
  readonly plan: LetterRecord;
}

/** Questions about the letter $1. What differs between runs by right is left out: ids, moments, running numbers. */
const questions = {
  letter: `SELECT document_type, status, step, content_version, symbol, subject, issued_on::text,
      number = (SELECT number FROM register_entry e WHERE e.document_id = d.id AND e.state <> 'cancelled') AS numbered
    FROM document d WHERE id = $1`,
  aggregate: `SELECT seq, state, ended_at IS NOT NULL AS ended, advancing_since IS NULL AS settled FROM aggregate WHERE id = $1`,
  acts: `SELECT seq, kind, state, capacity ->> 'postCode' AS post, capacity ->> 'personName' AS person, body,
      (SELECT text FROM act_note n WHERE n.act_id = x.id) AS note
    FROM act x WHERE aggregate_id = $1 ORDER BY seq`,
  tasks: `SELECT t.step, t.slot, t.opening, t.kind, t.version_no, t.state, t.outcome, p.code AS post, t.due_on::text
    FROM task t JOIN post p ON p.id = t.post_id WHERE document_id = $1 ORDER BY t.opening, t.step, t.slot`,
  versions: `SELECT no, subject, content_sha256 FROM document_version WHERE document_id = $1 ORDER BY no`,
  opinions: `SELECT capacity ->> 'postCode' AS post, version_no, verdict, text, response FROM opinion WHERE document_id = $1 ORDER BY 1`,
  numbers: `SELECT e.symbol, e.entered_on::text, e.state, e.subject, r.series, r.year FROM register_entry e
    JOIN register r ON r.id = e.register_id WHERE e.document_id = $1 ORDER BY e.number`,
  renditions: `SELECT r.purpose, r.version_no, r.pages, p.code AS post, r.file_sha256 FROM rendition r
    LEFT JOIN post p ON p.id = r.signer_post_id WHERE r.document_id = $1 ORDER BY r.purpose, r.version_no, p.code`,
  revisions: `SELECT v.no, v.kind, s.credential_id FROM revision v LEFT JOIN signing_session s ON s.id = v.session_id
    WHERE v.document_id = $1 ORDER BY v.no`,
  signatures: `SELECT kind, revision_no, credential_id, capacity ->> 'postCode' AS post, authority_line FROM signing_session
    WHERE document_id = $1 AND state = 'completed' ORDER BY revision_no`,
  arrivals: `SELECT u.code AS unit, a.state, a.number IS NOT NULL AS numbered, a.opens_document_id IS NOT NULL AS opens
    FROM arrival a JOIN unit u ON u.id = a.receiver_unit_id WHERE a.document_id = $1 ORDER BY u.code`,
  deliveriesOutside: `SELECT receiver, channel FROM outside_delivery WHERE document_id = $1 ORDER BY receiver`,
  notifications: `SELECT p.full_name AS person, n.kind, t.step, count(*)::integer AS times FROM notification n
    JOIN person p ON p.id = n.person_id LEFT JOIN task t ON t.id = n.task_id
    WHERE n.document_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  mails: `SELECT p.full_name AS person, n.kind, m.state, count(*)::integer AS times FROM mail_delivery m
    JOIN notification n ON n.id = m.notification_id JOIN person p ON p.id = n.person_id
    WHERE n.document_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  audit: `SELECT action, count(*)::integer AS times FROM audit_entry WHERE object_id = $1 GROUP BY action ORDER BY action`,
} as const;

export async function recordOf(ask: Ask, { proposal, plan }: PlayedLetters): Promise<PlayedRecord> {
  return { proposal: await letterRecord(ask, proposal), plan: await letterRecord(ask, plan) };
}

async function letterRecord(ask: Ask, id: string): Promise<LetterRecord> {
  const parts: Record<string, readonly Row[]> = {};
  for (const [part, question] of Object.entries(questions))
    parts[part] = (await ask(question, [id])).map((row) => comparable(row) as Row);
  return parts;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
/** Of content and pages, which are the same in every run; a signed file has the moment of its signature in it. */
const kept = new Set(['contentSha256', 'content_sha256', 'file_sha256', 'credential_id']);

/** Ids become `id`, hashes of files that carry a signature `sha256`, the running number `number`. */
export function comparable(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, comparable(item, name)]),
    );
  if (key === 'number' && typeof value === 'number') return 'number';
  if (typeof value !== 'string' || kept.has(key)) return value;
  if (UUID.test(value)) return 'id';
  return SHA256.test(value) ? 'sha256' : value;
}

/** Where a run differs from the unharmed one: nothing when they are the same. */
export function differences(unharmed: PlayedRecord, harmed: PlayedRecord): string[] {
  return (['proposal', 'plan'] as const).flatMap((letter) =>
    Object.keys(questions).flatMap((part) => {
      const [expected, found] = [unharmed[letter][part] ?? [], harmed[letter][part] ?? []];
      return differenceOf(`${letter}.${part}`, { expected, found });
    }),
  );
}

function differenceOf(
  what: string,
  { expected, found }: { readonly expected: readonly Row[]; readonly found: readonly Row[] },
): string[] {
  const [wanted, got] = [expected, found].map((rows) => rows.map((row) => JSON.stringify(row)));
  const missing = without(wanted ?? [], got ?? []).map((row) => `${what} lost: ${row}`);
  const extra = without(got ?? [], wanted ?? []).map(
    (row) => `${what} not in the unharmed run: ${row}`,
  );
  const reordered = missing.length + extra.length === 0 && String(wanted) !== String(got);
  return [...missing, ...extra, ...(reordered ? [`${what} in another order`] : [])];
}

/** Each line of the first list that the second has not, as often as it is missing. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

import {
  type CalendarVersion,
  type Deadline,
  type Instant,
  latestWorkingCalendar,
  type PlainDate,
} from '@congvu/calendar';
import {
  type Capacity,
  type CycleId,
  type DocumentId,
  type DocumentStatus,
  isFulfilledByLetter,
  type ObligationClass,
  type ObligationDefinition,
  type ObligationId,
  type ObligationState,
  type RungForm,
  type UnitId,
} from '@congvu/domain';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { definitionOf } from '../cycle/cycle-definition.repository.js';
import { type Sql } from '../database/sql.js';
import { type Reader, readScope } from '../document/document-scope.js';
import { type DoneAboutObligation, doneAboutObligation } from './done-about-obligation.js';
import { lateDaysOf } from './lateness.js';
import {
  type ExtensionRequest,
  latestExtension,
} from '../extension/extension-request.repository.js';
import { obligationScope } from './obligation-reader.js';

/** What a unit owes, and why. */
export interface ObligationDetail extends DoneAboutObligation {
  readonly id: ObligationId;
  readonly code: string;
  readonly class: ObligationClass;
  readonly title: string;
  /** Place in the plan: “IV.3.g”; null where the plan does not demand it. */
  readonly source: string | null;
  readonly cycle: { readonly id: CycleId; readonly year: number; readonly leadUnitId: UnitId };
  readonly unit: { readonly id: UnitId; readonly code: string; readonly name: string };
  readonly deadline: ObligationDeadline;
  readonly state: ObligationState;
  readonly receivedAt: Instant | null;
  readonly documentId: DocumentId | null;
  readonly returns: number;
  readonly lateWorkingDays: number | null;
  /** Letters that the plan expects, by the words of the definition. */
  readonly documents: ObligationDefinition['documents'];
  /** Templates of the unit for them; empty where it has none. */
  readonly letterTemplates: readonly { readonly id: string; readonly title: string }[];
  /** What is kept as proof, by the words of the definition; empty where a letter ends it, which is its own proof. */
  readonly evidenceDemands: ObligationDefinition['evidence'];
  /** Oldest first. */
  readonly letters: readonly LetterOfObligation[];
  /** Oldest first. */
  readonly notices: readonly ObligationNotice[];
  /** Chain of the letter that grants a later date; null where nobody can. */
  readonly extensionChain: string | null;
  /** The later date that was asked for last. */
  readonly extension: ExtensionRequest | null;
}

export interface ObligationDeadline {
  readonly words: string;
  readonly explanation: string;
  readonly outcome: Deadline['outcome'];
  readonly target: PlainDate | null;
  readonly cutoff: Instant | null;
  readonly calendarVersions: readonly CalendarVersion[];
  /** Where the people's committee has granted it. */
  readonly extendedTo: PlainDate | null;
}

export interface LetterOfObligation {
  readonly documentId: DocumentId;
  /** Null where the reader may only know that it exists. */
  readonly subject: string | null;
  readonly number: number | null;
  readonly symbol: string;
  readonly status: DocumentStatus;
}

/** Who was told, and by which day of the ladder. */
export interface ObligationNotice {
  readonly kind: 'reminder' | 'rung' | 'checkpoint';
  /** Working days before the target, the rung, or the checkpoint. */
  readonly number: number;
  readonly form: RungForm['kind'];
  /** As it was that day; null where nobody held the post. */
  readonly recipient: Capacity | null;
  readonly at: Instant;
  readonly dueOn: PlainDate;
}

interface ObligationFacts extends Pick<
  ObligationDetail,
  'id' | 'code' | 'class' | 'cycle' | 'unit' | 'state' | 'receivedAt' | 'documentId' | 'returns'
> {
  readonly definitionId: string;
  readonly deadline: Deadline;
  readonly target: PlainDate | null;
  readonly cutoff: Instant | null;
  readonly isExtended: boolean;
}

/** Undefined where there is none, or none that the reader sees. */
export async function findObligation(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<ObligationDetail | undefined> {
  const row = await obligationRow(sql, reader, id);
  if (row === undefined) return undefined;
  const { definitionId, deadline, target, cutoff, isExtended, ...facts } = row;
  const extendedTo = isExtended ? target : null;
  const { definition } = await definitionOf(sql, definitionId);
  const defined = definition.obligations.find(({ code }) => code === facts.code);
  const { ruleText: words, explanation, outcome, calendarVersions } = deadline;
  const { businessAt: now } = await sql.moment();
  const calendar = latestWorkingCalendar(await calendarHistory(sql));
  const documents = defined?.documents ?? [];
  return {
    ...facts,
    title: defined?.title ?? facts.code,
    source: defined?.source ?? null,
    deadline: { words, explanation, outcome, target, cutoff, calendarVersions, extendedTo },
    lateWorkingDays: lateDaysOf({ ...facts, cutoff }, { now, calendar }),
    documents,
    letterTemplates: await templatesFor(sql, facts, documents),
    letters: await lettersOf(sql, reader, id),
    notices: await noticesOf(sql, id),
    extensionChain: defined?.extensionChain ?? null,
    extension: await latestExtension(sql, id),
    evidenceDemands: defined && !isFulfilledByLetter(defined.completion) ? defined.evidence : [],
    ...(await doneAboutObligation(sql, reader, id)),
  };
}

async function obligationRow(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<ObligationFacts | undefined> {
  const scope = obligationScope(reader, 2);
  return sql.first<ObligationFacts>(
    `SELECT o.id, o.code, o.class, o.state, o.received_at AS "receivedAt", o.document_id AS "documentId", o.returns,
       o.deadline, o.target, o.cutoff, o.extended_by IS NOT NULL AS "isExtended", c.definition_id AS "definitionId",
       jsonb_build_object('id', c.id, 'year', c.year, 'leadUnitId', c.lead_unit_id) AS cycle,
       jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit
     FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN cycle c ON c.id = uc.cycle_id
     JOIN unit u ON u.id = uc.unit_id
     WHERE o.id = $1 AND ${scope.text} AND (o.class = 'plan' OR ${scope.internal})`,
    [id, ...scope.values],
  );
}

/** A unit's own template is named after the unit and the template of the definition: `STP-BC-NAM`. */
async function templatesFor(
  sql: Sql,
  { unit }: Pick<ObligationDetail, 'unit'>,
  documents: ObligationDetail['documents'],
): Promise<ObligationDetail['letterTemplates']> {
  const codes = documents.flatMap(({ template }) =>
    template === undefined ? [] : [`${unit.code}-${template}`],
  );
  return sql.query(
    'SELECT id, title FROM document_template WHERE drafting_unit_id = $1 AND code = ANY ($2) ORDER BY code',
    [unit.id, codes],
  );
}

async function lettersOf(
  sql: Sql,
  reader: Reader,
  obligationId: string,
): Promise<readonly LetterOfObligation[]> {
  const scope = readScope(reader, 2);
  return sql.query<LetterOfObligation>(
    `SELECT d.id AS "documentId", CASE WHEN ${scope.full} THEN d.subject END AS subject, d.number, d.symbol, d.status
     FROM obligation_letter l JOIN document d ON d.id = l.document_id
     WHERE l.obligation_id = $1 AND ${scope.any} ORDER BY d.created_at, d.id`,
    [obligationId, ...scope.values],
  );
}

async function noticesOf(sql: Sql, obligationId: string): Promise<readonly ObligationNotice[]> {
  return sql.query<ObligationNotice>(
    `SELECT d.kind, d.number, e.form, e.recipient, e.at, d.due_on AS "dueOn"
     FROM due d JOIN escalation e ON e.due_id = d.id WHERE d.obligation_id = $1 ORDER BY e.at, e.id`,
    [obligationId],
  );
}

import {
  type DocumentStatus,
  dossierRules,
  type LetterState,
  type PersonId,
  type PostCode,
  type PostId,
  type ReadRule,
  readRules,
  type Relation,
  type Role,
  type UnitId,
} from '@congvu/domain';

/** Who looks, in the capacity of one post. */
export interface Reader {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly postCode: PostCode;
  readonly unitId: UnitId;
  /** The agency that the unit is a part of; the unit itself where it is one. */
  readonly agencyId: UnitId;
  readonly roles: readonly string[];
}

/** Conditions on `document d` with their parameters, numbered from the number that was asked for. */
export interface DocumentScope {
  /** The reader sees the letter whole. */
  readonly full: string;
  /** The reader sees what accompanied it on its way, too. */
  readonly dossier: string;
  /** The reader may know that it exists and where it stands, or sees it whole. */
  readonly any: string;
  readonly values: readonly unknown[];
}

/**
 * Which letters somebody reads: the rules of the domain's access policy as SQL, for lists, counts, search, files and
 * histories alike, never as a filter afterwards (architecture.md §6).
 */
export function readScope(reader: Reader, first: number): DocumentScope {
  const isHis = ({ roles }: ReadRule) => roles.some((role: Role) => reader.roles.includes(role));
  const rules = readRules.filter(isHis);
  const relations = relationConditions(first);
  return {
    full: anyOf(
      rules.filter(({ level }) => level === 'full'),
      relations,
    ),
    dossier: anyOf(dossierRules.filter(isHis), relations),
    any: anyOf(rules, relations),
    values: [reader.postId, reader.unitId, reader.postCode, reader.agencyId],
  };
}

type RelationConditions = Readonly<Record<Relation, string>>;

function relationConditions(first: number): RelationConditions {
  const [post, unit] = [`$${first}::uuid`, `$${first + 1}::uuid`];
  const [code, agency] = [`$${first + 2}::text`, `$${first + 3}::uuid`];
  const mine = `mine.document_id = d.id AND (mine.post_id = ${post} OR ${post} = ANY (mine.other_post_ids))`;
  return {
    drafter: `d.drafter_post_id = ${post}`,
    'drafting-unit': `d.drafting_unit_id = ${unit}`,
    'open-task': `EXISTS (SELECT 1 FROM task mine WHERE ${mine} AND mine.state = 'open')`,
    'past-task': `EXISTS (SELECT 1 FROM task mine WHERE ${mine})`,
    proposer: `EXISTS (SELECT 1 FROM aggregate g WHERE g.id = d.id AND (g.state -> 'proposer' ->> 'head' = ${code}
      OR g.state -> 'position' ->> 'holder' = ${code}))`,
    'proposing-agency': `EXISTS (SELECT 1 FROM document p WHERE p.id = d.proposal_id AND p.drafting_unit_id IN (${unit}, ${agency}))`,
    receiver: `EXISTS (SELECT 1 FROM arrival r WHERE r.document_id = d.id AND r.receiver_unit_id IN (${unit}, ${agency}))`,
    'processing-office': `EXISTS (SELECT 1 FROM arrival r WHERE r.document_id = d.id AND r.opens_document_id IS NOT NULL
      AND r.receiver_unit_id IN (${unit}, ${agency}))`,
    'issuing-agency': `EXISTS (SELECT 1 FROM issuer i WHERE i.id = d.issuer_id AND i.kept_by_unit_id = ${agency})`,
    // A parameter that no condition uses would have no type.
    'same-authority': `(${post}, ${unit}, ${code}, ${agency}) IS NOT NULL`,
  };
}

function anyOf(rules: readonly ReadRule[], relations: RelationConditions): string {
  const allowed = new Map<Relation, Set<DocumentStatus>>();
  for (const { relation, states } of rules) {
    const statuses = allowed.get(relation) ?? new Set();
    for (const status of states.flatMap((state) => statusesOf[state])) statuses.add(status);
    allowed.set(relation, statuses);
  }
  const conditions = [...allowed].map(([relation, statuses]) => {
    const list = [...statuses].map((status) => `'${status}'`).join(', ');
    return `d.status IN (${list}) AND ${relations[relation]}`;
  });
  const nothing = `NOT ${relations['same-authority']}`;
  return `(${[nothing, ...conditions].map((condition) => `(${condition})`).join(' OR ')})`;
}

/** The stored status says less than the state; the rules never tell rework from review. */
const statusesOf: Readonly<Record<LetterState, readonly DocumentStatus[]>> = {
  draft: ['drafting'],
  rework: ['returned', 'in-progress'],
  'in-review': ['in-progress', 'returned'],
  consulting: ['in-progress'],
  'with-proposer': ['with-proposer'],
  signed: ['signed', 'numbered', 'sealed'],
  issued: ['issued'],
  withdrawn: ['withdrawn'],
  rejected: ['rejected'],
};

import { type LetterState, letterStates } from '../approval/letter-state.js';
import { type PostCode } from '../ids.js';
import { type LetterAccessFacts, type Relation, standsIn, type Viewer } from './relation.js';
import { type Role, roles } from './role.js';

export type ReadLevel = 'full' | 'metadata' | 'none';

/** In these states a viewer with one of these roles who stands in this relation reads the letter to this level. */
export interface ReadRule {
  readonly level: 'full' | 'metadata';
  readonly relation: Relation;
  readonly states: readonly LetterState[];
  readonly roles: readonly Role[];
}

const staff: readonly Role[] = roles.filter(
  (role) => role !== 'administrator' && role !== 'auditor',
);
const submitted: readonly LetterState[] = letterStates.filter((state) => state !== 'draft');
const issued: readonly LetterState[] = ['issued'];

/** Who reads letters (reliability-security.md §3.2); a viewer who meets no rule does not learn that the letter exists. */
export const readRules: readonly ReadRule[] = [
  { level: 'full', relation: 'drafter', states: letterStates, roles: staff },
  { level: 'full', relation: 'drafting-unit', states: submitted, roles: staff },
  { level: 'full', relation: 'open-task', states: submitted, roles: staff },
  { level: 'full', relation: 'past-task', states: submitted, roles: staff },
  { level: 'full', relation: 'proposer', states: submitted, roles: staff },
  {
    level: 'full',
    relation: 'proposing-agency',
    states: submitted,
    roles: ['officer', 'reviewer', 'signer'],
  },
  { level: 'full', relation: 'receiver', states: issued, roles: staff },
  {
    level: 'full',
    relation: 'issuing-agency',
    states: issued,
    roles: ['reviewer', 'signer', 'clerk', 'supervisor'],
  },
  { level: 'full', relation: 'same-authority', states: issued, roles: ['supervisor'] },
  {
    level: 'metadata',
    relation: 'same-authority',
    states: submitted,
    roles: ['supervisor', 'auditor'],
  },
];

/** Who only learns of an issued letter: its working papers are not sent along with it. */
const outside: readonly Relation[] = ['receiver', 'same-authority'];

/** Who sees the papers that accompanied the letter on its way (hồ sơ trình): those through whose hands it goes. */
export const dossierRules: readonly ReadRule[] = [
  ...readRules.filter(({ level, relation }) => level === 'full' && !outside.includes(relation)),
  { level: 'full', relation: 'processing-office', states: issued, roles: staff },
];

/**
 * The predicate of lists, counts, search and files as data: a letter is read to the highest level of the rules whose
 * states contain its state and whose relation the viewer stands in. An empty list reads nothing.
 */
export interface ReadScope {
  readonly posts: readonly PostCode[];
  readonly unit: string;
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly rules: readonly Pick<ReadRule, 'level' | 'relation' | 'states'>[];
}

export function readScope(viewer: Viewer): ReadScope {
  const rules = readRules
    .filter((rule) => rule.roles.some((role) => viewer.roles.includes(role)))
    .map(({ level, relation, states }) => ({ level, relation, states }));
  return {
    posts: [viewer.post],
    unit: viewer.unit,
    agency: viewer.agency,
    roles: viewer.roles,
    rules,
  };
}

/** To what level the viewer reads the letter; metadata: that it exists, where it stands, its dates — no names, no body. */
export function mayReadDocument(viewer: Viewer, facts: LetterAccessFacts): ReadLevel {
  const levels = readScope(viewer)
    .rules.filter(
      ({ states, relation }) => states.includes(facts.state) && standsIn(relation, viewer, facts),
    )
    .map(({ level }) => level);
  if (levels.includes('full')) return 'full';
  return levels.includes('metadata') ? 'metadata' : 'none';
}

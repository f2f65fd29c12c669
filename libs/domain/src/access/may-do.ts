import { type LetterState, letterStates } from '../approval/letter-state.js';
import {
  exclusiveRoles,
  type GeneralAction,
  generalPermissions,
  type LetterAction,
  letterPermissions,
} from './permissions.js';
import { mayReadDocument, readRules } from './read-rules.js';
import {
  type LetterAccessFacts,
  type Relation,
  relations,
  standsIn,
  type Viewer,
} from './relation.js';
import { type Role, roles } from './role.js';

/** not-found: the viewer does not read the letter, so he does not learn that it exists. */
export type Access = 'allowed' | 'forbidden' | 'not-found';

/** Whether the viewer may try the action on the letter at all. */
export function mayDo(viewer: Viewer, action: LetterAction, facts: LetterAccessFacts): Access {
  if (mayReadDocument(viewer, facts) === 'none') return 'not-found';
  const named = facts.subjects.includes(viewer.personId);
  const allowed = letterPermissions.some(
    (permission) =>
      permission.action === action &&
      permission.states.includes(facts.state) &&
      permission.roles.some((role) => viewer.roles.includes(role)) &&
      standsIn(permission.relation, viewer, facts),
  );
  return allowed && !named ? 'allowed' : 'forbidden';
}

/** Whether one of the roles may do what needs no letter. */
export function mayDoGenerally(held: readonly Role[], action: GeneralAction): boolean {
  return generalPermissions[action].some((role) => held.includes(role));
}

/** The first pair of roles that may not meet in one person, or null. */
export function clashingRoles(held: readonly Role[]): readonly [Role, Role] | null {
  return exclusiveRoles.find(([one, other]) => held.includes(one) && held.includes(other)) ?? null;
}

/** One cell of the authorization matrix: a viewer with one role in one relation and no other. */
export interface MatrixCell {
  readonly action: LetterAction | 'letter.read';
  readonly state: LetterState;
  readonly role: Role;
  readonly relation: Relation | 'none';
  readonly expected: Access | 'metadata';
}

/**
 * Every action × state × role × relation with what must come out: the source of the generated test over the API.
 * `same-authority` is true for everybody and therefore no column of its own; it is the column `none`.
 */
export function authorizationMatrix(): readonly MatrixCell[] {
  const columns = [
    ...relations.filter((relation) => relation !== 'same-authority'),
    'none',
  ] as const;
  const actions = new Set(letterPermissions.map(({ action }) => action));
  return letterStates.flatMap((state) =>
    roles.flatMap((role) =>
      columns.flatMap((relation) =>
        (['letter.read', ...actions] as const).map((action) => {
          const expected = expectedOf({ action, state, role, relation });
          return { action, state, role, relation, expected };
        }),
      ),
    ),
  );
}

function expectedOf(cell: Omit<MatrixCell, 'expected'>): MatrixCell['expected'] {
  const matches = (rule: {
    relation: Relation;
    states: readonly LetterState[];
    roles: readonly Role[];
  }): boolean =>
    (rule.relation === cell.relation || rule.relation === 'same-authority') &&
    rule.states.includes(cell.state) &&
    rule.roles.includes(cell.role);
  const readable = readRules.filter(matches);
  if (readable.length === 0) return 'not-found';
  if (cell.action === 'letter.read') {
    return readable.some(({ level }) => level === 'full') ? 'allowed' : 'metadata';
  }
  const allowed = letterPermissions.some(
    (permission) => permission.action === cell.action && matches(permission),
  );
  return allowed ? 'allowed' : 'forbidden';
}

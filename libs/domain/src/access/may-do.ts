import { type LetterState, letterStates } from '../approval/letter-state.js';
import {
  exclusiveRoles,
  type GeneralAction,
  generalPermissions,
  type LetterAction,
  letterPermissions,
  stepActions,
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

/**
 * not-now: his to do, but the letter does not wait for him · not-found: he does not read the letter, so he does not
 * learn that it exists.
 */
export type Access = 'allowed' | 'not-now' | 'forbidden' | 'not-found';

/** Whether the viewer may try the action on the letter at all. */
export function mayDo(viewer: Viewer, action: LetterAction, facts: LetterAccessFacts): Access {
  if (mayReadDocument(viewer, facts) === 'none') return 'not-found';
  const allowed = letterPermissions.some(
    (permission) =>
      permission.action === action &&
      permission.states.includes(facts.state) &&
      permission.roles.some((role) => viewer.roles.includes(role)) &&
      standsIn(permission.relation, viewer, facts),
  );
  if (allowed && !isNamed(viewer, facts)) return 'allowed';
  return awaitsTurn(viewer, action, facts) ? 'not-now' : 'forbidden';
}

/**
 * Whether the action is one that the viewer does once the letter comes to him: his role has it for whoever holds the
 * task, or for what he is to the letter (bad input row 70: not the current step).
 */
export function awaitsTurn(
  viewer: Viewer,
  action: LetterAction,
  facts: LetterAccessFacts,
): boolean {
  return (
    stepActions.includes(action) &&
    !isNamed(viewer, facts) &&
    letterPermissions.some(
      ({ action: permitted, roles: holders, relation }) =>
        permitted === action &&
        holders.some((role) => viewer.roles.includes(role)) &&
        (relation === 'open-task' || standsIn(relation, viewer, facts)),
    )
  );
}

/** Persons named in the matter do nothing on it. */
function isNamed({ personId }: Viewer, { subjects }: LetterAccessFacts): boolean {
  return subjects.includes(personId);
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
  const permitted = letterPermissions.filter(({ action }) => action === cell.action);
  if (permitted.some(matches)) return 'allowed';
  const awaited = permitted.some(
    ({ action, roles: holders, relation }) =>
      stepActions.includes(action) &&
      holders.includes(cell.role) &&
      (relation === 'open-task' || relation === cell.relation),
  );
  return awaited ? 'not-now' : 'forbidden';
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { post } from '../../test/chains.js';
import { person } from '../../test/letter.js';
import { type LetterState, letterStates } from '../approval/letter-state.js';
import { authorizationMatrix, clashingRoles, mayDo, mayDoGenerally } from './may-do.js';
import { type LetterAction, letterPermissions } from './permissions.js';
import { mayReadDocument, readScope } from './read-rules.js';
import {
  type LetterAccessFacts,
  type Relation,
  relations,
  standsIn,
  type Viewer,
} from './relation.js';
import { type Role, roles } from './role.js';

const viewer = (role: Role): Viewer => ({
  personId: person('Hòa'),
  post: post('STC.CV'),
  unit: 'STC.TCCB',
  agency: 'STC',
  roles: [role],
});
const strange: LetterAccessFacts = {
  state: 'in-review',
  drafter: post('SNV.CV1'),
  draftingUnit: 'SNV.CCVC',
  issuingAgency: 'SNV',
  openTaskPosts: [post('SNV.TP')],
  pastTaskPosts: [post('SNV.CV1')],
  proposingAgency: null,
  proposerPosts: [],
  receivers: [],
  processingOffices: [],
  subjects: [],
};
const facts = (state: LetterState, relation: Relation | 'none'): LetterAccessFacts => {
  const own: Record<Relation | 'none', Partial<LetterAccessFacts>> = {
    drafter: { drafter: post('STC.CV') },
    'drafting-unit': { draftingUnit: 'STC.TCCB' },
    'open-task': { openTaskPosts: [post('STC.CV')] },
    'past-task': { pastTaskPosts: [post('STC.CV')] },
    proposer: { proposerPosts: [post('STC.CV')] },
    'proposing-agency': { proposingAgency: 'STC' },
    receiver: { receivers: ['STC'] },
    'processing-office': { processingOffices: ['STC'] },
    'issuing-agency': { issuingAgency: 'STC' },
    'same-authority': {},
    none: {},
  };
  return { ...strange, state, ...own[relation] };
};

describe('access to letters', () => {
  it.each<[Role, LetterState, Relation | 'none', string]>([
    ['officer', 'draft', 'drafter', 'full'],
    ['officer', 'draft', 'drafting-unit', 'none'],
    ['reviewer', 'draft', 'open-task', 'none'],
    ['officer', 'in-review', 'drafting-unit', 'full'],
    ['officer', 'in-review', 'none', 'none'],
    ['clerk', 'in-review', 'issuing-agency', 'none'],
    ['clerk', 'signed', 'open-task', 'full'],
    ['supervisor', 'in-review', 'none', 'metadata'],
    ['supervisor', 'issued', 'none', 'full'],
    ['auditor', 'issued', 'none', 'metadata'],
    ['auditor', 'in-review', 'open-task', 'metadata'],
    ['administrator', 'issued', 'drafter', 'none'],
    ['officer', 'issued', 'receiver', 'full'],
    ['officer', 'in-review', 'receiver', 'none'],
    ['officer', 'with-proposer', 'proposing-agency', 'full'],
  ])('lets the %s read a letter that is %s as %s: %s', (...row) => {
    const [role, state, relation, level] = row;
    expect(mayReadDocument(viewer(role), facts(state, relation))).toBe(level);
  });

  it.each<[Role, LetterAction, LetterState, Relation | 'none', string]>([
    ['officer', 'letter.edit', 'draft', 'drafter', 'allowed'],
    ['officer', 'letter.edit', 'consulting', 'drafter', 'allowed'],
    ['officer', 'letter.edit', 'in-review', 'drafter', 'forbidden'],
    ['officer', 'letter.edit', 'signed', 'drafter', 'forbidden'],
    ['officer', 'letter.edit', 'draft', 'none', 'not-found'],
    ['reviewer', 'task.approve', 'in-review', 'open-task', 'allowed'],
    ['reviewer', 'task.approve', 'in-review', 'past-task', 'not-now'],
    ['reviewer', 'task.approve', 'signed', 'open-task', 'not-now'],
    ['officer', 'task.approve', 'in-review', 'open-task', 'forbidden'],
    ['officer', 'letter.submit', 'in-review', 'drafter', 'not-now'],
    ['officer', 'letter.submit', 'in-review', 'past-task', 'forbidden'],
    ['reviewer', 'letter.sign', 'in-review', 'open-task', 'forbidden'],
    ['signer', 'letter.sign', 'in-review', 'open-task', 'allowed'],
    ['signer', 'letter.number', 'signed', 'open-task', 'forbidden'],
    ['clerk', 'letter.seal', 'signed', 'open-task', 'allowed'],
    ['supervisor', 'task.approve', 'in-review', 'none', 'forbidden'],
    ['administrator', 'task.approve', 'in-review', 'open-task', 'not-found'],
    ['auditor', 'task.approve', 'in-review', 'open-task', 'forbidden'],
  ])('answers the %s who wants %s on a letter that is %s as %s: %s', (...row) => {
    const [role, action, state, relation, expected] = row;
    expect(mayDo(viewer(role), action, facts(state, relation))).toBe(expected);
  });

  it('lets nobody act who is named in the matter, whoever has the turn', () => {
    const subjects = [person('Hòa')];
    for (const relation of ['open-task', 'past-task'] as const) {
      const named = { ...facts('in-review', relation), subjects };
      expect(mayDo(viewer('reviewer'), 'task.approve', named)).toBe('forbidden');
    }
  });

  it('gives a matrix that agrees with the policy in every cell', () => {
    const matrix = authorizationMatrix();
    expect(matrix).toHaveLength(letterStates.length * roles.length * relations.length * 21);
    for (const { action, state, role, relation, expected } of matrix) {
      const letter = facts(state, relation);
      const level = mayReadDocument(viewer(role), letter);
      const read = { full: 'allowed', metadata: 'metadata', none: 'not-found' }[level];
      const found = action === 'letter.read' ? read : mayDo(viewer(role), action, letter);
      expect([action, state, role, relation, found]).toEqual([
        action,
        state,
        role,
        relation,
        expected,
      ]);
    }
  });

  it('allows every action to somebody', () => {
    const open = new Set(
      authorizationMatrix()
        .filter(({ expected }) => expected === 'allowed')
        .map(({ action }) => action),
    );
    expect(
      [...new Set(letterPermissions.map(({ action }) => action))].filter(
        (action) => !open.has(action),
      ),
    ).toEqual([]);
  });

  it('reads by the scope alone what it reads at all, so that the SQL form can be made from it', () => {
    fc.assert(
      fc.property(
        fc.subarray([...roles]),
        fc.constantFrom(...letterStates),
        fc.constantFrom(...relations, 'none' as const),
        (held, state, relation) => {
          const many = { ...viewer('officer'), roles: held };
          const letter = facts(state, relation);
          const byScope = readScope(many).rules.some(
            (rule) => rule.states.includes(state) && standsIn(rule.relation, many, letter),
          );
          expect(mayReadDocument(many, letter) !== 'none').toBe(byScope);
        },
      ),
    );
  });
});

describe('access without a letter', () => {
  it('keeps the audit for the auditor and the accounts for the administrator', () => {
    expect(roles.filter((role) => mayDoGenerally([role], 'audit.read'))).toEqual(['auditor']);
    expect(roles.filter((role) => mayDoGenerally([role], 'account.manage'))).toEqual([
      'administrator',
    ]);
  });

  it('names roles that may not meet in one person', () => {
    expect(clashingRoles(['signer', 'administrator'])).toEqual(['administrator', 'signer']);
    expect(clashingRoles(['signer', 'clerk'])).toEqual(['signer', 'clerk']);
    expect(clashingRoles(['officer', 'clerk'])).toBeNull();
    expect(clashingRoles(['reviewer', 'signer', 'supervisor'])).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import { does } from '@congvu/testing';
import { issuePlan, issueProposal, proposedLetter, verifyPlan } from '../test/letters.js';
import { startStack, type Stack } from '../test/stack.js';

describe('a letter from its draft to its issue', () => {
  let stack: Stack;
  let proposal: DocumentId;
  let second: DocumentId;
  let plan: DocumentId;

  const rows = <Row>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    stack.database.read(stack.scope, (sql) => sql.query<Row>(text, values));

  beforeAll(async () => {
    stack = await startStack();
    const { office } = stack;
    proposal = await office.draft('SNV.CV1', 'SNV-TTR-KH');
    await issueProposal(office, proposal);
    plan = await proposedLetter(office, proposal);
    await verifyPlan(office, plan);
    await office.act(plan, 'PCT-NC', does.returnTo('proposer'));
    await office.act(plan, 'SNV.GD', does.passOn('SNV.CV1'));
    await office.openTask(plan, 'SNV.CV1');
    second = await office.draft('SNV.CV1', 'SNV-TTR-KH', plan);
    await issueProposal(office, second);
    await proposedLetter(office, second);
    await verifyPlan(office, plan);
    await issuePlan(office, plan);
    await office.settled();
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
  }, 60_000);

  it('signs and seals each letter in revisions that only grow', async () => {
    const found = await rows<{ kinds: string[] }>(
      `SELECT array_agg(kind ORDER BY no) AS kinds FROM revision GROUP BY document_id`,
      [],
    );
    expect(found).toEqual(Array(3).fill({ kinds: ['base', 'person', 'agency'] }));
  });

  it('signs with certificates that cover the business date of each signature', async () => {
    const found = await rows<{ covered: boolean }>(
      `SELECT s.claimed_at BETWEEN c.not_before AND c.not_after AS covered
       FROM signing_session s JOIN credential c ON c.id = s.credential_id WHERE s.state = 'completed'`,
      [],
    );
    expect(found).toEqual(Array(6).fill({ covered: true }));
  });

  it('gives the numbers of two issuers in their order and seals every one', async () => {
    const found = await rows(
      `SELECT document_id, number, state FROM register_entry ORDER BY entered_at`,
      [],
    );
    expect(found).toEqual([
      { document_id: proposal, number: 1, state: 'sealed' },
      { document_id: second, number: 2, state: 'sealed' },
      { document_id: plan, number: 1, state: 'sealed' },
    ]);
  });

  it('takes the same committee letter through again with the second version', async () => {
    const [letter] = await rows<object>(
      'SELECT content_version, status, proposal_id FROM document WHERE id = $1',
      [plan],
    );
    expect(letter).toEqual({ content_version: 4, status: 'issued', proposal_id: second });
    const acts = await rows<{ kind: string }>(
      'SELECT kind FROM act WHERE aggregate_id = $1 ORDER BY seq',
      [plan],
    );
    const verified = ['register-arrival', 'assign', 'submit', 'approve', 'approve'];
    expect(acts.map(({ kind }) => kind)).toEqual([
      'receive-proposal',
      ...verified,
      'return',
      'pass-on',
      'receive-proposal',
      ...verified,
      'sign',
      'number',
      'seal',
      'issue',
    ]);
  });

  it('puts the issued plan into the arrival book of each receiving unit, once', async () => {
    const [{ units } = { units: 0 }] = await rows<{ units: number }>(
      `SELECT count(DISTINCT receiver_unit_id)::int AS units FROM arrival WHERE document_id = $1 AND state = 'waiting'`,
      [plan],
    );
    expect(units).toBeGreaterThan(25);
  });

  it('leaves no task open and every aggregate ended', async () => {
    const open = await rows(`SELECT id FROM task WHERE state = 'open'`, []);
    const going = await rows('SELECT id FROM aggregate WHERE ended_at IS NULL', []);
    expect({ open, going }).toEqual({ open: [], going: [] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type MatrixFixture,
  askAll,
  matrixFixture,
  type StagedLetter,
} from '../../test/matrix-fixture.js';
import { Officer } from '../../test/officer.js';
import { testApi, type TestApi } from '../../test/test-api.js';
import { controllers } from '../api.module.js';
import { endpointsOf } from '../openapi/endpoints.js';
import { Problem } from '../problem/problem.js';
import { matrix, type MatrixColumn } from './authorization-matrix.js';
import { letterStages } from './letter-stages.js';
import { decisions, requestOf } from '../../test/matrix-requests.js';

const posts: Readonly<Record<Exclude<MatrixColumn, 'anonymous'>, string>> = {
  drafter: 'SNV.CV1',
  'officer of the drafting unit': 'SNV.CV2',
  'officer of another unit': 'VP.CV-NC',
  'reviewer who has the task': 'SNV.TP',
  'reviewer of another unit': 'VP.TP-NC',
  'signer of the letter': 'SNV.GD',
  'văn thư of the issuer': 'SNV.VT',
  'văn thư of a receiver': 'VP.VT',
  supervisor: 'VP.CVP',
  administrator: 'SNV.QT',
  auditor: 'HT.KTNK',
};

const endpoints = endpointsOf(controllers).map(({ method, path }) => `${method} ${path}`);
/** Decisions differ by their kind: a row each. */
const rows = endpoints.flatMap((endpoint) =>
  endpoint.endsWith('/decisions')
    ? Object.keys(decisions).map((kind) => `${endpoint} ${kind}`)
    : [endpoint],
);

describe('the authorization matrix', () => {
  let api: TestApi;
  let fixture: MatrixFixture;
  beforeAll(async () => {
    api = await testApi();
    fixture = await matrixFixture(api);
    // Access is asked, not the signer: it answers 503 to who has it.
    api.signer.refusal = new Problem('signer-unavailable', 'Bộ phận ký số chưa sẵn sàng.');
  });
  afterAll(() => api.close());

  const officerOf = async (column: MatrixColumn): Promise<Officer> =>
    column === 'anonymous' ? Officer.anonymous(api.address) : api.as(posts[column]);
  const freshOfficer = async (column: MatrixColumn): Promise<Officer> =>
    column === 'anonymous'
      ? Officer.anonymous(api.address)
      : Officer.signIn(api.address, posts[column].toLowerCase());

  const askRow = async (row: string, letter: StagedLetter): Promise<string> => {
    const ending = row === 'DELETE /api/v1/sessions/current' || row.endsWith('/capacity');
    return askAll(
      api,
      async (officer) => {
        const { method, path, asked } = requestOf(row, { fixture, letter, officer });
        return officer.ask(method, path, asked);
      },
      ending ? freshOfficer : officerOf,
    );
  };

  it('has a row for every endpoint and no other', () => {
    expect(Object.keys(matrix).sort()).toEqual([...rows].sort());
  });

  it.each(rows)('%s', async (row) => {
    const expected = matrix[row];
    const byStage =
      row.includes('/documents/{id}') || /\/(tasks|acts|signing-sessions)\/\{id\}/.test(row);
    const stages = byStage ? letterStages : (['draft'] as const);
    const actual = Object.fromEntries(
      await Promise.all(
        stages.map(async (stage) => [stage, await askRow(row, fixture.letters[stage])] as const),
      ),
    );
    expect(byStage ? actual : actual['draft']).toEqual(expected);
  });
});

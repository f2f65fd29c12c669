import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate, type PlainDate } from '@congvu/calendar';
import {
  type Chain,
  checkChain,
  checkLetterBody,
  type PostCode,
  resolveAuthorityLine,
} from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { latestChain } from '../chain/chain.repository.js';
import { templateById, templatesOf } from '../document-template/document-template.repository.js';
import { holdersOf, vacantPosts } from '../organisation/holding.repository.js';
import { issuerByCode } from '../organisation/issuer.repository.js';
import { findUnits } from '../organisation/unit.repository.js';
import { signingAuthorities } from '../signing-authority/signing-authority.repository.js';
import { sampleId } from './sample-ids.js';
import { REPORT_CHAINS } from './report-chains.js';
import { REPORT_TEMPLATES } from './report-templates.js';
import { REPORTING_UNITS } from './reporting-units.js';

const signingDay = plainDate('2024-11-13');

/** Posts of which one must be there for the step, and those that stand in for it. */
const stepsOf = ({ steps }: Chain): readonly (readonly PostCode[])[] =>
  steps.flatMap(({ holder }) => {
    if (holder.kind === 'any-of') return [holder.posts];
    if (holder.kind !== 'post') return [];
    return [holder.deputy === undefined ? [holder.post] : [holder.post, holder.deputy]];
  });

describe('the yearly reports of the sample', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());
  const vacantOn = (chain: Chain, on: PlainDate) =>
    record.asApp(async (sql) => {
      const vacant: (readonly PostCode[])[] = [];
      for (const posts of stepsOf(chain))
        if ((await vacantPosts(sql, posts, on)).length === posts.length) vacant.push(posts);
      return vacant;
    });

  it('have a chain and a template for each of the 29 units', () => {
    expect(REPORT_CHAINS).toHaveLength(29);
    expect(REPORT_TEMPLATES.map(({ draftingUnit, chain }) => `${draftingUnit} ${chain}`)).toEqual(
      REPORTING_UNITS.map(
        ({ code, kind }) => `${code} ${kind === 'district' ? 'C11' : 'C10'}-${code}`,
      ),
    );
    for (const chain of REPORT_CHAINS) expect(() => checkChain(chain)).not.toThrow();
  });

  it.each(REPORT_CHAINS.map((chain) => [chain.code, chain] as const))(
    'find somebody for every step of %s, on the day of drafting and on the day of signature',
    async (_, chain) => {
      expect(await vacantOn(chain, plainDate('2024-10-03'))).toEqual([]);
      expect(await vacantOn(chain, signingDay)).toEqual([]);
    },
  );

  it('are signed by people who have the right to, of districts in the name of the committee', async () => {
    for (const { code, kind } of REPORTING_UNITS) {
      const issuer = await record.asApp((sql) => issuerByCode(sql, code));
      const rights = await record.asApp((sql) => signingAuthorities(sql, issuer.id));
      const chain = REPORT_CHAINS.find((one) => one.code.endsWith(`-${code}`));
      const sign = chain?.steps.find((step) => step.kind === 'sign')?.holder;
      const posts = sign?.kind === 'any-of' ? sign.posts : [];
      expect(posts.length).toBeGreaterThan(0);
      const present = await record.asApp((sql) => holdersOf(sql, posts, signingDay));
      for (const { capacity } of present) {
        const { lines } = resolveAuthorityLine(rights, {
          post: capacity.postCode,
          issuer: issuer.id,
          documentType: 'BC',
          on: signingDay,
        });
        expect(lines[0]?.startsWith('TM. ỦY BAN NHÂN DÂN')).toBe(kind === 'district');
      }
    }
  });

  it('are letters that may be submitted as they stand, to Sở Nội vụ', async () => {
    for (const { body } of REPORT_TEMPLATES) expect(checkLetterBody(body)).toEqual([]);
    const id = sampleId('document_template', 'HPB-BC-NAM-UBND');
    const template = await record.asApp((sql) => templateById(sql, id));
    expect(template).toMatchObject({
      documentType: 'BC',
      symbol: 'BC-UBND',
      reportForm: 'unit-report',
    });
    const stored = await record.asApp((sql) => latestChain(sql, template.chainCode));
    expect(stored.chain.title).toBe('Báo cáo năm của Ủy ban nhân dân huyện Phú Bình');
  });

  it('begin only from their obligation: they are offered among no other letters', async () => {
    const [unit] = await record.asApp((sql) => findUnits(sql, ['HPB'], signingDay));
    const offered = unit && (await record.asApp((sql) => templatesOf(sql, unit.id)));
    expect(offered?.map(({ code }) => code)).not.toContain('HPB-BC-NAM-UBND');
    expect(offered).not.toEqual([]);
  });
});

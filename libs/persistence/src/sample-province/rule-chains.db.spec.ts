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
import { knownChains } from '../chain/chain.repository.js';
import { holdersOf, vacantPosts } from '../organisation/holding.repository.js';
import { issuerByCode } from '../organisation/issuer.repository.js';
import { signingAuthorities } from '../signing-authority/signing-authority.repository.js';
import { SAMPLE_CHAINS } from './chains.js';
import { sampleCycleDefinition, SAMPLE_CYCLE_YEARS } from './cycle-definitions.js';
import { OFFICIAL_TEMPLATES } from './official-templates.js';
import { REPORTING_UNITS } from './reporting-units.js';
import { RULE_CHAINS } from './rule-chains.js';
import { RULE_TEMPLATES } from './rule-templates.js';

/** A decision of Quý II, and one that comes while a head of room is missing. */
const DAYS = ['2024-06-20', '2024-09-16'].map(plainDate);

const postsOf = ({ holder }: Chain['steps'][number]): readonly PostCode[] => {
  if (holder.kind === 'any-of') return holder.posts;
  if (holder.kind !== 'post') return [];
  return holder.deputy === undefined ? [holder.post] : [holder.post, holder.deputy];
};
const committee = SAMPLE_CHAINS.filter(({ code }) => code === 'C04');

describe('letters of the year', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  const vacantOn = (chain: Chain, on: PlainDate) =>
    record.asApp(async (sql) => {
      const vacant: (readonly PostCode[])[] = [];
      for (const posts of chain.steps.map(postsOf).filter(({ length }) => length > 0))
        if ((await vacantPosts(sql, posts, on)).length === posts.length) vacant.push(posts);
      return vacant;
    });

  it('give each of the 29 units a decision by C07 or C08 and a report by C09', () => {
    expect(RULE_CHAINS.map(({ code }) => code)).toEqual(
      REPORTING_UNITS.flatMap(({ code, kind }) => [
        `${kind === 'district' ? 'C08' : 'C07'}-${code}`,
        `C09-${code}`,
      ]),
    );
    for (const chain of RULE_CHAINS) expect(() => checkChain(chain)).not.toThrow();
    expect(RULE_TEMPLATES.map(({ chain }) => chain)).toEqual(RULE_CHAINS.map(({ code }) => code));
  });

  it.each([...RULE_CHAINS, ...committee].map((chain) => [chain.code, chain] as const))(
    'find somebody for every step of %s',
    async (_, chain) => {
      for (const day of DAYS) expect(await vacantOn(chain, day)).toEqual([]);
    },
  );

  it('are signed by people who have the right to, for a district on behalf of the committee', async () => {
    const districts = REPORTING_UNITS.filter(({ kind }) => kind === 'district').map(
      (unit) => unit.code,
    );
    for (const chain of [...RULE_CHAINS, ...committee]) {
      const code = chain.code === 'C04' ? 'UBND' : chain.code.slice('C07-'.length);
      const issuer = await record.asApp((sql) => issuerByCode(sql, code));
      const rights = await record.asApp((sql) => signingAuthorities(sql, issuer.id));
      const posts = chain.steps.filter(({ kind }) => kind === 'sign').flatMap(postsOf);
      const [on = plainDate('2024-06-20')] = DAYS;
      const present = await record.asApp((sql) => holdersOf(sql, posts, on));
      expect(present.length).toBeGreaterThan(0);
      for (const { capacity } of present)
        for (const documentType of chain.documentTypes) {
          const asked = { post: capacity.postCode, issuer: issuer.id, documentType, on };
          const [first] = resolveAuthorityLine(rights, asked).lines;
          // Rules of a district are adopted by the collective (sample-province.md §5, C08).
          const isCollective = districts.includes(code);
          expect(first?.startsWith('TM. ỦY BAN NHÂN DÂN')).toBe(isCollective);
        }
    }
  });

  it('may be submitted as they stand', () => {
    for (const { body } of [...RULE_TEMPLATES, ...OFFICIAL_TEMPLATES])
      expect(checkLetterBody(body)).toEqual([]);
  });

  it.each(SAMPLE_CYCLE_YEARS)('have every chain that the definition of %s names', async (year) => {
    const known = await record.asApp(knownChains);
    for (const { code, documentTypes } of sampleCycleDefinition(year).chains) {
      const found = known.find((chain) => chain.code === code);
      expect(found?.documentTypes).toEqual(expect.arrayContaining([...documentTypes]));
    }
  });
});

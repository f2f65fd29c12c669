import { type Instant, NATIONAL_CALENDARS } from '@congvu/calendar';
import { type AuthorityId, checkChain, type IssuerId, type UnitId } from '@congvu/domain';
import { hashPassword } from '../account/password.js';
import { appendAudit } from '../audit/audit.repository.js';
import { publishCalendars } from '../calendar/calendar.repository.js';
import { publishChain } from '../chain/chain.repository.js';
import { Database } from '../database/database.js';
import { type Sql } from '../database/sql.js';
import { findInstallation } from '../installation/installation.repository.js';
import { COMMON_SERIES, registerId, type RegisterKey } from '../register/register.repository.js';
import { insertRows, type TableRow } from './insert-rows.js';
import {
  absenceRows,
  aliasRows,
  groupMemberRows,
  groupRows,
  headcountRows,
  holdingRows,
  issuerRows,
  personRows,
  postRows,
  signingAuthorityRows,
  unitRows,
} from './organisation-rows.js';
import { REPORTING_UNITS, TOTAL_HEADCOUNT } from './reporting-units.js';
import { PROVINCE_CODE, SAMPLE_AUTHORITY, sampleId } from './sample-ids.js';
import { SAMPLE_PASSWORD } from './sample-secrets.js';
import { NotARehearsal, SampleInconsistent } from './sample-errors.js';
import { SAMPLE_CHAINS } from './chains.js';
import { SAMPLE_PEOPLE } from './staff.js';
import { SAMPLE_TEMPLATES } from './templates.js';

const FIRST_YEAR = 2024;

export interface SampleLoading {
  readonly authorityId: AuthorityId;
  /** False when the sample was there already. */
  readonly loaded: boolean;
}

/**
 * Fills an empty database with the sample province, in one transaction, as a rehearsal whose business clock begins at
 * `clock`. Does nothing when it is there already. @throws NotARehearsal, SampleInconsistent
 */
export async function loadSampleProvince(
  ownerUrl: string,
  options: { readonly clock: Instant },
): Promise<SampleLoading> {
  const existing = await findInstallation(ownerUrl);
  if (existing?.kind === 'ordinary') throw new NotARehearsal();
  if (existing !== undefined) return { authorityId: existing.authorityId, loaded: false };
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const database = await Database.connect({
    url: ownerUrl,
    poolSize: 1,
    applicationName: 'congvu-sample',
  });
  try {
    await database.transaction({ authorityId: SAMPLE_AUTHORITY }, async (sql) => {
      await beginRehearsal(sql, options.clock);
      for (const [table, rows] of organisation()) await insertRows(sql, table, rows);
      await insertRows(sql, 'account', accountRows(passwordHash));
      await checkHeadcount(sql);
      await addProcedures(sql);
      await appendAudit(sql, loadingEntry(options.clock));
    });
  } finally {
    await database.close();
  }
  return { authorityId: SAMPLE_AUTHORITY, loaded: true };
}

async function beginRehearsal(sql: Sql, clock: Instant): Promise<void> {
  await sql.execute('INSERT INTO authority (id, code, name) VALUES ($1, $2, $3)', [
    SAMPLE_AUTHORITY,
    PROVINCE_CODE,
    'Ủy ban nhân dân tỉnh Thái Nguyên',
  ]);
  await sql.execute(
    `INSERT INTO installation (kind, authority_id, clock_business, clock_real) VALUES ('rehearsal', $1, $2, now())`,
    [SAMPLE_AUTHORITY, clock],
  );
}

const organisation = (): readonly (readonly [string, readonly TableRow[]])[] => [
  ['unit', unitRows()],
  ['unit_alias', aliasRows()],
  ['unit_headcount', headcountRows()],
  ['issuer', issuerRows()],
  ['post', postRows()],
  ['person', personRows()],
  ['holding', holdingRows()],
  ['absence', absenceRows()],
  ['signing_authority', signingAuthorityRows()],
  ['receiver_group', groupRows()],
  ['receiver_group_member', groupMemberRows()],
];

function accountRows(passwordHash: string): TableRow[] {
  return SAMPLE_PEOPLE.map(({ username }) => ({
    id: sampleId('account', username),
    person_id: sampleId('person', username),
    username,
    password_hash: passwordHash,
    sample: true,
    failed_attempts: 0,
    created_at: 'now',
  }));
}

/** A row lost or mistyped in the tables of the sample shows in their sum (sample-province.md §1.1). */
async function checkHeadcount(sql: Sql): Promise<void> {
  const { people } = await sql.one<{ people: string }>(
    'biên chế',
    'SELECT sum(people) AS people FROM unit_headcount',
  );
  if (Number(people) !== TOTAL_HEADCOUNT)
    throw new SampleInconsistent(`biên chế ${people}, phải là ${String(TOTAL_HEADCOUNT)}`);
}

/** Calendars, chains, templates and the books that are open from the beginning. */
async function addProcedures(sql: Sql): Promise<void> {
  await publishCalendars(sql, NATIONAL_CALENDARS);
  for (const chain of SAMPLE_CHAINS) {
    checkChain(chain);
    await publishChain(sql, chain);
  }
  await insertRows(sql, 'document_template', templateRows());
  await insertRows(sql, 'register', registerRows());
}

function templateRows(): TableRow[] {
  return SAMPLE_TEMPLATES.map(
    ({ type, issuer, draftingUnit, chain, reportForm = null, ...template }): TableRow => ({
      id: sampleId('document_template', template.code),
      document_type: type,
      issuer_id: sampleId('issuer', issuer),
      drafting_unit_id: sampleId('unit', draftingUnit),
      chain_code: chain,
      report_form: reportForm,
      ...template,
    }),
  );
}

/** Every issuer's book of letters out and every reporting unit's book of arrivals. */
function registerRows(): TableRow[] {
  const row = (key: RegisterKey): TableRow => ({
    id: registerId(key, FIRST_YEAR),
    direction: key.direction,
    issuer_id: key.direction === 'out' ? key.issuerId : null,
    unit_id: key.direction === 'in' ? key.unitId : null,
    series: key.series,
    year: FIRST_YEAR,
    last_number: 0,
  });
  const out = issuerRows().map(({ id }) =>
    row({ direction: 'out', issuerId: id as IssuerId, series: COMMON_SERIES }),
  );
  const arrivals = REPORTING_UNITS.map(({ code }) =>
    row({ direction: 'in', unitId: sampleId('unit', code) as UnitId, series: COMMON_SERIES }),
  );
  return [...out, ...arrivals];
}

const loadingEntry = (clock: Instant) => ({
  unitId: sampleId('unit', 'VP') as UnitId,
  action: 'installation.load-sample',
  objectId: SAMPLE_AUTHORITY,
  capacity: null,
  details: { clock, people: SAMPLE_PEOPLE.length },
});

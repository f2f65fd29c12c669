import { type AuthorityId } from '@congvu/domain';
import { derivedId } from '../database/new-id.js';

/** Electronic code root of the province (sample-province.md §1). */
export const PROVINCE_CODE = 'H55';

/** The same in every installation of the sample, so that runs can be compared. */
export const SAMPLE_AUTHORITY = derivedId<AuthorityId>('sample-province', PROVINCE_CODE);

/** Id of a row of the sample by its table and its human key. */
export const sampleId = (table: string, key: string): string =>
  derivedId(SAMPLE_AUTHORITY, `${table}/${key}`);

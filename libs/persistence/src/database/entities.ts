import { type MixedList } from 'typeorm';

/** What TypeORM knows of the schema; compared with the migrated database by tools/check-schema-drift.mjs. */
export const entities: MixedList<() => void> = [];

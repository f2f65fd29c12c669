export { type ConnectionOptions } from './database/data-source.js';
export { Database } from './database/database.js';
export { derivedId, newId } from './database/new-id.js';
export {
  DatabaseTooOld,
  NotAnId,
  PersistenceError,
  RowMissing,
  SchemaMismatch,
  TransactionNotCommitted,
  violatedConstraint,
} from './database/persistence-error.js';
export { ensureRoles, recordRoles, type RecordRole, type RolePasswords } from './database/roles.js';
export { assertSchema, revertLastMigration, runMigrations } from './database/schema-version.js';
export { type Scope } from './database/scope.js';
export { type Sql, type TransactionMoment } from './database/sql.js';

export { databaseName, roleNames, type DatabaseRole } from './database-roles.js';
export {
  ClusterVersionMismatch,
  DataFolderInUse,
  DataFolderUnreachable,
  EmbeddedError,
  NoFreePort,
  PasswordsMissing,
  PostgresBinariesMissing,
  ServerAccountMissing,
  ServerStartFailed,
} from './embedded-error.js';
export { anyFreePort, freePortFrom, isPortFree } from './free-port.js';
export { startPostgres, type PostgresOptions, type PostgresServer } from './postgres-server.js';
export { postgresBinaries, systemFolder, type PostgresBinaries } from './postgres-binaries.js';
export {
  commandLine,
  identify,
  isRunning,
  stopProcess,
  type ProcessIdentity,
  type StopStep,
} from './process-identity.js';
export { accountFor, canEnter, serverAccount, type ServerAccount } from './server-account.js';
export {
  logTail,
  startServerProcess,
  type ExitStatus,
  type ServerCommand,
  type ServerProcess,
} from './server-process.js';
export { stopOrphan, writeServerRecord } from './server-record.js';
export { defaultCacheFolder, resolveTemporalCli, resolveTestServer } from './resolve-temporal.js';
export { findPip } from './fetch-program.js';
export { runProgram, type ProgramResult, type ProgramRun } from './run-program.js';
export { type ProgramWay, type ResolvedProgram, type ResolveOptions } from './own-program.js';
export { ProgramNotFound, type Attempt } from './program-not-found.js';
export {
  startTemporalDevServer,
  temporalStopSteps,
  type TemporalOptions,
  type TemporalServer,
} from './temporal-server.js';

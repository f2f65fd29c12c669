export { type DatabaseUrls } from './database/database-urls.js';
export { SAMPLE_CLOCK } from './database/template.js';
export { sampleDatabase, testDatabase, type TestDatabase } from './database/test-database.js';
export { describeWithPrograms, type ExternalProgram } from './programs/describe-with-programs.js';
export { does, type Does, type Doing } from './office/acts.js';
export { Office, type OfficeOptions } from './office/office.js';
export { type Officer } from './office/officer.js';
export { SAMPLE_PIN, type SignerDoor, SignerRefused } from './office/signer.js';
export { testTemporal, type TestTemporal } from './temporal/temporal-server.js';
export {
  bundleOf,
  type QueueActivities,
  silenceRuntime,
  type WorkflowCode,
  type WorkflowHarness,
  workflowHarness,
} from './temporal/workflow-harness.js';

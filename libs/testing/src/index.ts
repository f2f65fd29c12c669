export { type DatabaseUrls } from './database/database-urls.js';
export { SAMPLE_CLOCK } from './database/template.js';
export { sampleDatabase, testDatabase, type TestDatabase } from './database/test-database.js';
export { describeWithPrograms, type ExternalProgram } from './programs/describe-with-programs.js';

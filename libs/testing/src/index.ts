export { type DatabaseUrls } from './database/database-urls.js';
export { testDatabase, type TestDatabase } from './database/test-database.js';

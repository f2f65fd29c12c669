// Hands the server that the global set-up started to `testDatabase()` of @congvu/testing,
// which like every library does not read the environment.
const server = process.env.CONGVU_TEST_DATABASE_SERVER;
if (server !== undefined) globalThis.congvuTestDatabaseServer = JSON.parse(server);

// Told to `describeWithPrograms()` of @congvu/testing, which does not read the environment.
globalThis.congvuTestsMaySkip = process.env.CONGVU_TESTS_NO_SKIP !== '1';

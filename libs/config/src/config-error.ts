/** One environment variable that could not be used. */
export interface ConfigFault {
  readonly variable: string;
  /** What is wrong, in Vietnamese, without the value itself: a value may be a password. */
  readonly message: string;
}

/** The environment does not describe a runnable process; names every wrong variable at once. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';

  constructor(readonly faults: readonly ConfigFault[]) {
    const lines = faults.map(({ variable, message }) => `  - ${variable}: ${message}`);
    super(['Biến môi trường chưa đúng:', ...lines].join('\n'));
    this.name = 'ConfigError';
  }
}

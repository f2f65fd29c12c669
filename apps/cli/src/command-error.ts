/** A command could not be done; `message` says in Vietnamese why and what to do. Exit code 1. */
export class CommandFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CommandFailed';
  }
}

/** The command was done and its printed answer is no: exit code 1 and nothing more to say. */
export class AnswerIsNo extends Error {
  constructor() {
    super('no');
    this.name = 'AnswerIsNo';
  }
}

/** The command line is wrong. Exit code 2. */
export class UsageError extends Error {
  readonly code = 'usage';

  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

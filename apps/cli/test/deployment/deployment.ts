import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { workspaceRoot } from '../../src/stack/workspace.js';
import { composeServices, environmentOf, type Environment, filledIn } from './compose-file.js';

const readyWithinMs = 90_000;

export interface DeploymentPlace {
  /** Values of the variables that an operator sets in docker/.env. */
  readonly values: Environment;
  /** Where here is what has a name, a folder or a port in the containers: `postgres:5432`, `/var/lib/congvu` … */
  readonly places: Environment;
}

/** One container of docker/compose.yml as a process of this machine: its command, its environment and nothing else. */
export class DeployedService {
  private child: ChildProcess | undefined;
  /** What it has said. */
  log = '';

  constructor(
    private readonly name: string,
    private readonly place: DeploymentPlace,
  ) {}

  start(): void {
    const { entrypoint = [], command = [] } = this.service;
    this.child = this.run([...entrypoint, ...command]);
  }

  /** Runs it as `docker compose run` with other arguments. @returns its exit code */
  async runOnce(...args: readonly string[]): Promise<number | null> {
    const { entrypoint = [], command = [] } = this.service;
    const child = this.run([...entrypoint, ...(args.length > 0 ? args : command)]);
    await once(child, 'close');
    return child.exitCode;
  }

  /** Waits until the health check of the container says that it is well. */
  async healthy(): Promise<void> {
    const { healthcheck } = this.service;
    const until = Date.now() + readyWithinMs;
    const [, ...check] = healthcheck?.test ?? [];
    for (;;) {
      const child = this.run(check, () => undefined);
      await once(child, 'close');
      if (child.exitCode === 0) return;
      if (this.ended || Date.now() > until)
        throw new Error(`${this.name} is not well:\n${this.log.slice(-3_000)}`);
      await pause(200);
    }
  }

  get ended(): boolean {
    return this.child?.exitCode !== null || this.child.signalCode !== null;
  }

  /** @returns the exit code; null when it was killed */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (child === undefined) return null;
    if (!this.ended) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  }

  private get service() {
    const service = composeServices()[this.name];
    if (service === undefined) throw new Error(`compose.yml has no service ${this.name}`);
    return service;
  }

  private run(words: readonly string[], note = this.note): ChildProcess {
    const [name = '', ...rest] = words;
    const [file, ...args] = [...programOf(name), ...rest.map((word) => this.placed(word))];
    const environment = Object.entries(environmentOf(this.service, this.place.values));
    const child = spawn(file, args, {
      cwd: workspaceRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: Object.fromEntries(environment.map(([key, text]) => [key, this.placed(text)])),
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', note);
    return child;
  }

  private readonly note = (text: Buffer): void => {
    this.log += text.toString();
  };

  /** A word of the file as it is here. */
  private placed(word: string): string {
    const { values, places } = this.place;
    // In one pass: what stands here may hold the name of a place there.
    const names = new RegExp(Object.keys(places).join('|'), 'g');
    return filledIn(word, values).replaceAll(names, (there) => places[there] ?? there);
  }
}

/** The image's `congvu` leads to a starter that also builds; here only what was built before may run. */
function programOf(name: string): [string, ...string[]] {
  switch (name) {
    case 'node':
      return [process.execPath];
    case 'congvu':
      return [process.execPath, join(workspaceRoot, 'apps/cli/dist/main.js')];
    default:
      throw new Error(`compose.yml runs ${name}, which nobody knows here`);
  }
}

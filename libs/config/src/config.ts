import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError, type ConfigFault } from './config-error.js';
import { purposes, variables, type LogLevel, type TaskQueue } from './variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which process reads: each needs other variables, and a missing one must stop it at once. */
export type ProcessRole = 'api' | 'worker' | 'cli';

export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly from: string;
  readonly user?: string;
  readonly password?: string;
}

interface CommonConfig {
  readonly nodeEnv: 'development' | 'test' | 'production';
  readonly logLevel: LogLevel;
  readonly databasePoolSize: number;
  readonly temporalNamespace: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly undoSeconds: number;
  readonly webFolder?: string;
  readonly smtp?: SmtpConfig;
}

interface ServerConfig extends CommonConfig {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly fileFolder: string;
  readonly trustFolder: string;
  readonly signerAddress: string;
  readonly signerSecret: string;
}

export type ApiConfig = ServerConfig;

export interface SigningConfig {
  readonly keyFolder: string;
  readonly trustFolder: string;
}

export interface WorkerConfig extends ServerConfig {
  readonly taskQueues: readonly TaskQueue[];
  /** Only of the worker that serves the queue `signing`: no other may see keys. */
  readonly signing?: SigningConfig;
  /** Acts stay in the record until a worker without this delivers them. */
  readonly relayPaused: boolean;
}

/** Operators' commands: nothing is required, each command asks for what it needs. */
export interface CliConfig extends CommonConfig {
  readonly databaseUrl?: string;
  readonly databaseOwnerUrl?: string;
  readonly dataFolder?: string;
  readonly fileFolder?: string;
  readonly keyFolder?: string;
  readonly trustFolder?: string;
  readonly temporalAddress?: string;
  readonly temporalCli?: string;
  readonly temporalTestServer?: string;
  /** Whether npm or npx runs this process and should be outlived by no server. */
  readonly isRunByNpm: boolean;
}

export interface ConfigByRole {
  readonly api: ApiConfig;
  readonly worker: WorkerConfig;
  readonly cli: CliConfig;
}

type Values = z.output<z.ZodObject<typeof variables>>;

/**
 * Reads and checks the environment of one kind of process. An empty variable counts as not set.
 * @throws ConfigError naming every wrong or missing variable in Vietnamese.
 */
export function readConfig<R extends ProcessRole>(
  environment: Environment,
  role: R,
): ConfigByRole[R] {
  const values = parse(environment);
  const readers: { readonly [K in ProcessRole]: (values: Values) => ConfigByRole[K] } = {
    api: serverConfig,
    worker: workerConfig,
    cli: cliConfig,
  };
  return readers[role](values);
}

function parse(environment: Environment): Values {
  const names = Object.keys(variables);
  const given = Object.fromEntries(
    names.map((name) => [name, environment[name] === '' ? undefined : environment[name]]),
  );
  const result = z.object(variables).safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map(({ path, message }) => ({ variable: String(path[0]), message })),
  );
}

function serverConfig(values: Values): ServerConfig {
  const need = new Needs(values);
  const config = {
    ...commonConfig(values),
    databaseUrl: need.take('DATABASE_URL'),
    temporalAddress: need.take('TEMPORAL_ADDRESS'),
    fileFolder: values.CONGVU_FILES ?? join(need.take('CONGVU_DATA'), 'files'),
    trustFolder: values.CONGVU_TRUST ?? join(need.take('CONGVU_DATA'), 'trust'),
    signerAddress: need.take('SIGNER_ADDRESS'),
    signerSecret: need.take('SIGNER_SECRET'),
  };
  need.check();
  return config;
}

function workerConfig(values: Values): WorkerConfig {
  const server = serverConfig(values);
  const { TASK_QUEUES: taskQueues, RELAY_PAUSED: relayPaused } = values;
  const signing = taskQueues.includes('signing') && { signing: signingConfig(values, server) };
  return { ...server, taskQueues, relayPaused, ...signing };
}

function signingConfig(values: Values, { trustFolder }: ServerConfig): SigningConfig {
  const need = new Needs(values);
  const keyFolder = values.CONGVU_KEYS ?? join(need.take('CONGVU_DATA'), 'keys');
  need.check();
  return { keyFolder, trustFolder };
}

function cliConfig(values: Values): CliConfig {
  const { CONGVU_DATA: data } = values;
  const inData = (name: string) => (data === undefined ? undefined : join(data, name));
  return {
    ...commonConfig(values),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    dataFolder: data,
    fileFolder: values.CONGVU_FILES ?? inData('files'),
    keyFolder: values.CONGVU_KEYS ?? inData('keys'),
    trustFolder: values.CONGVU_TRUST ?? inData('trust'),
    temporalAddress: values.TEMPORAL_ADDRESS,
    temporalCli: values.TEMPORAL_CLI,
    temporalTestServer: values.TEMPORAL_TEST_SERVER,
    isRunByNpm: values.npm_command !== undefined,
  };
}

function commonConfig(values: Values): CommonConfig {
  return {
    nodeEnv: values.NODE_ENV,
    logLevel: values.LOG_LEVEL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    temporalNamespace: values.TEMPORAL_NAMESPACE,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://${values.HOST}:${String(values.PORT)}`,
    trustProxy: values.TRUST_PROXY,
    undoSeconds: values.UNDO_SECONDS,
    webFolder: values.CONGVU_WEB,
    smtp: smtpConfig(values),
  };
}

function smtpConfig(values: Values): SmtpConfig | undefined {
  if (values.SMTP_HOST === undefined) return undefined;
  const need = new Needs(values);
  const from = need.take('SMTP_FROM');
  need.check();
  return {
    host: values.SMTP_HOST,
    port: values.SMTP_PORT,
    secure: values.SMTP_SECURE,
    from,
    user: values.SMTP_USER,
    password: values.SMTP_PASSWORD,
  };
}

/** Gathers all missing variables of a process, so that they are named in one message. */
class Needs {
  private readonly missing = new Map<string, ConfigFault>();

  constructor(private readonly values: Values) {}

  take(variable: keyof typeof purposes): string {
    const value = this.values[variable];
    if (value !== undefined) return value;
    this.missing.set(variable, { variable, message: `còn thiếu (${purposes[variable]})` });
    return '';
  }

  check(): void {
    if (this.missing.size > 0) throw new ConfigError([...this.missing.values()]);
  }
}

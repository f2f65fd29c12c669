import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { config, type CliConfig } from '@congvu/config';
import { CommandFailed } from '../command-error.js';
import { defaultDataFolder, layoutOf, placeOf, type DataFolder } from './data-folder.js';
import { lockHolder } from './stack-lock.js';

/** How to reach a stack: the embedded one that runs, or the one that the environment names. */
export interface StackConnection {
  readonly databaseUrl: string;
  /** Owner role; only where migrations may run. */
  readonly databaseOwnerUrl?: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly dataFolder: string;
  readonly fileFolder: string;
  readonly keyFolder: string;
  readonly trustFolder: string;
  /** Where the api answers. */
  readonly publicUrl: string;
}

/** Leaves word for the other commands; readable by the same user only, since it holds passwords. */
export function writeConnection(data: DataFolder, connection: StackConnection): void {
  const temporary = `${data.connection}.${String(process.pid)}`;
  writeFileSync(temporary, JSON.stringify(connection, null, 2), { mode: 0o600 });
  renameSync(temporary, data.connection);
}

/**
 * The stack on which a command works: DATABASE_URL and its companions if they are set, else the embedded
 * stack that runs on the data folder.
 * @throws CommandFailed when neither is there.
 */
export function findConnection(config: CliConfig, wishedFolder?: string): StackConnection {
  const wished = wishedFolder ?? config.dataFolder ?? defaultDataFolder;
  const data = layoutOf(placeOf(wished));
  if (config.databaseUrl !== undefined) return namedConnection(config, config.databaseUrl, data);
  if (lockHolder(data.lock) === undefined || !existsSync(data.connection)) {
    throw new CommandFailed(
      'not-running',
      `Công Vụ chưa chạy trên ${data.root}. Hãy chạy "npm start" ở cửa sổ khác, ` +
        'hoặc đặt DATABASE_URL tới cơ sở dữ liệu cần dùng.',
    );
  }
  return JSON.parse(readFileSync(data.connection, 'utf8')) as StackConnection;
}

/**
 * The database as the owner of its schema, for the commands that change it.
 * @throws CommandFailed when no owner is known.
 */
export function ownerUrlOf(wishedFolder?: string): string {
  const settings = config('cli');
  const { databaseOwnerUrl } = settings;
  const ownerUrl = databaseOwnerUrl ?? findConnection(settings, wishedFolder).databaseOwnerUrl;
  if (ownerUrl !== undefined) return ownerUrl;
  throw new CommandFailed(
    'owner-url-missing',
    'Việc này cần quyền chủ sở hữu: hãy đặt DATABASE_OWNER_URL (vai trò congvu_owner).',
  );
}

function namedConnection(
  config: CliConfig,
  databaseUrl: string,
  data: DataFolder,
): StackConnection {
  return {
    databaseUrl,
    databaseOwnerUrl: config.databaseOwnerUrl,
    temporalAddress: config.temporalAddress ?? '127.0.0.1:7233',
    temporalNamespace: config.temporalNamespace,
    dataFolder: data.root,
    fileFolder: config.fileFolder ?? data.files,
    keyFolder: config.keyFolder ?? data.keys,
    trustFolder: config.trustFolder ?? data.trust,
    publicUrl: config.publicUrl,
  };
}

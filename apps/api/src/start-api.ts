import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiConfig, config } from '@congvu/config';
import { FolderStore, TEMPORARY_FOLDER } from '@congvu/documents';
import { attachmentLimits } from '@congvu/domain';
import { Intake } from '@congvu/intake';
import { assertSchema, Database, readInstallation } from '@congvu/persistence';
import { pino } from 'pino';
import { sessionCookie } from './access/session-cookie.js';
import { type ApiParts, type ApiSettings } from './api-parts.js';
import { createApi } from './create-api.js';
import { readinessChecks } from './health/readiness-checks.js';
import { HttpSignerClient } from './signing-sessions/signer-client.js';

/** Longest time for requests that are under way when the process is told to end. */
const DRAIN_MILLISECONDS = 10_000;

/** Opens everything the api stands on, listens, and ends in order on SIGTERM or SIGINT. */
export async function startApi(): Promise<void> {
  const settings = config('api');
  const { logger, flush } = gatheringLogger(settings.logLevel);
  await assertSchema(settings.databaseUrl);
  const parts = await openParts(settings, logger);
  const app = await createApi(parts);
  await app.listen({ host: settings.host, port: settings.port });
  logger.info({ address: await app.getUrl() }, 'listening');
  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), DRAIN_MILLISECONDS).unref();
    await app.close();
    await parts.database.close();
    logger.info('stopped');
    flush();
  };
  process.once('SIGTERM', (signal) => void stop(signal));
  process.once('SIGINT', (signal) => void stop(signal));
}

/** Log lines leave together, at the latest after a second: one write for each request costs as much as a statement. */
function gatheringLogger(level: ApiConfig['logLevel']): {
  logger: ApiParts['logger'];
  flush: () => void;
} {
  const destination = pino.destination({ sync: false, minLength: 4_096 });
  const flush = (): void => {
    destination.flushSync();
  };
  setInterval(() => {
    destination.flush();
  }, 1_000).unref();
  process.once('exit', flush);
  return { logger: pino({ level, base: { process: 'api' } }, destination), flush };
}

async function openParts(settings: ApiConfig, logger: ApiParts['logger']): Promise<ApiParts> {
  const { databaseUrl: url, databasePoolSize: poolSize } = settings;
  const { authorityId } = await readInstallation(url);
  const scope = { authorityId };
  const applicationName = 'congvu-api';
  const database = await Database.connect({ url, scope, poolSize, applicationName });
  const store = new FolderStore(settings.fileFolder);
  const intake = new Intake({
    folder: join(settings.fileFolder, TEMPORARY_FOLDER),
    trustFolder: settings.trustFolder,
    mostBytes: attachmentLimits.fileBytes,
  });
  const signer = new HttpSignerClient({
    address: settings.signerAddress,
    secret: settings.signerSecret,
  });
  return {
    database,
    scope,
    store,
    intake,
    signer,
    settings: await apiSettings(settings),
    readiness: readinessChecks({ database, settings, signer }),
    logger,
  };
}

async function apiSettings(settings: ApiConfig): Promise<ApiSettings> {
  const { publicUrl, trustProxy, webFolder, undoSeconds } = settings;
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return {
    publicUrl,
    cookie: sessionCookie(publicUrl),
    holdMilliseconds: undoSeconds * 1_000,
    version,
    trustProxy,
    webFolder,
  };
}

import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@congvu/persistence';
import { type FastifyInstance } from 'fastify';
import { ApiModule } from './api.module.js';
import { type ApiParts } from './api-parts.js';
import { LARGEST_BODY, readBodies } from './http/body-parsing.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { NestLogger } from './logging/nest-logger.js';
import { logRequests } from './logging/request-log.js';
import { ProblemFilter } from './problem/problem.filter.js';

const MOST_CONNECTIONS = 1_024;
const patience = {
  /** Longest coming of one request, the largest file on a slow line included; node ends it with 408. */
  requestTimeout: 300_000,
  /** Longest time in which nothing moves on a connection, neither question nor answer. */
  connectionTimeout: 120_000,
} as const;

/** The api over the given parts, ready to listen or to be asked by `inject`. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const { settings, logger } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: settings.trustProxy,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
    forceCloseConnections: 'idle',
    ...patience,
  });
  const server = adapter.getInstance<FastifyInstance>();
  server.server.maxConnections = MOST_CONNECTIONS;
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  logRequests(server, logger);
  readBodies(server);
  setSecurityHeaders(server, settings.publicUrl);
  await server.register(fastifyCookie);
  app.setGlobalPrefix('api');
  app.useGlobalFilters(new ProblemFilter(logger));
  if (settings.webFolder !== undefined) {
    const { serveWeb } = await import('./http/web-pages.js');
    await serveWeb(server, settings.webFolder);
  }
  await app.init();
  return app;
}

/** A parameter given twice is a list, which no schema of ours takes (catalogue row 8). */
function parseQuery(text: string): Record<string, string | string[]> {
  const query = new Map<string, string | string[]>();
  const parameters = new URLSearchParams(text);
  for (const name of new Set(parameters.keys())) {
    const [value = '', ...others] = parameters.getAll(name);
    query.set(name, others.length === 0 ? value : [value, ...others]);
  }
  return Object.fromEntries(query);
}

import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';

/** File names of the build carry a hash of their content. */
const HASHED = /\/assets\/[^/]+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+(\.br)?$/;
const YEAR_SECONDS = 31_536_000;

/** Serves the built web; every address outside /api that names no file is a screen of it. */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = HASHED.test(path.replaceAll('\\', '/'));
      void reply.header(
        'Cache-Control',
        forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  server.get('/*', (request, reply) => {
    const [path = '/'] = request.url.split('?', 1);
    if (path === '/api' || path.startsWith('/api/')) {
      reply.callNotFound();
      return reply;
    }
    const namesFile = /\.[A-Za-z0-9]+$/.test(path);
    return reply.sendFile(namesFile ? decodeURIComponent(path) : 'index.html');
  });
}

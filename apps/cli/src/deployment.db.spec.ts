import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentTemplateListView, type DocumentView } from '@congvu/contracts';
import { anyFreePort, startPostgres, type PostgresServer } from '@congvu/embedded';
import { SAMPLE_PASSWORD, SAMPLE_PIN } from '@congvu/persistence';
import { testTemporal, type TestTemporal } from '@congvu/testing';
import { DeployedService } from '../test/deployment/deployment.js';
import { roundRobin, type RoundRobin } from '../test/deployment/round-robin.js';
import { approve, numberSealAndIssue, sign, submit } from './demo/acts.js';
import { Narrator } from './demo/narrator.js';
import { Stage } from './demo/stage.js';
import { workspaceRoot } from './stack/workspace.js';

/** Seven programs are started one after another. */
jest.setTimeout(400_000);

/**
 * The deployment of docker/compose.yml without Docker: its commands and its environment, two api and two kinds of
 * worker from the built files, against a PostgreSQL and a Temporal that somebody else runs.
 */
describe('the deployment as separate processes', () => {
  let folder: string;
  let postgres: PostgresServer;
  let temporal: TestTemporal;
  let proxy: RoundRobin;
  let apiPorts: readonly number[];
  const services = new Map<string, DeployedService>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-deployment-'));
    // The database's account must pass through.
    await chmod(folder, 0o755);
    for (const name of ['files', 'keys', 'authority/trust'])
      await mkdir(join(folder, 'volumes', name), { recursive: true });
    postgres = await startPostgres({ dataDir: join(folder, 'postgres'), fast: true });
    temporal = await testTemporal();
    apiPorts = [await anyFreePort(), await anyFreePort()];
    proxy = await roundRobin(apiPorts);
    const signer = `127.0.0.1:${String(await anyFreePort())}`;
    const roleOf = (role: 'owner' | 'app') => new URL(postgres.urlOf(role));
    const values = {
      CONGVU_OWNER_PASSWORD: roleOf('owner').password,
      CONGVU_APP_PASSWORD: roleOf('app').password,
      TEMPORAL_NAMESPACE: temporal.namespace,
      CONGVU_HOSTNAME: 'congvu.tinh.example',
      SIGNER_SECRET: 'secret-between-api-and-signer-of-a-test',
      UNDO_SECONDS: '0',
    };
    const places = {
      'postgres:5432/congvu': `${roleOf('app').host}${roleOf('app').pathname}`,
      'temporal:7233': temporal.address,
      'signer:7400': signer,
      '/var/lib/congvu': join(folder, 'volumes'),
      '/tmp/': join(folder, 'worker-core/'),
      '/app/': `${workspaceRoot}/`,
    };
    for (const name of ['migrate', 'worker-core', 'worker-signing'])
      services.set(name, new DeployedService(name, { values, places }));
    // In containers each api has the same port; on one machine they cannot.
    for (const [index, port] of apiPorts.entries()) {
      const name = `api-${String(index + 1)}`;
      const own = { ...places, '8080': String(port) };
      services.set(name, new DeployedService(name, { values, places: own }));
    }
  });
  afterAll(async () => {
    await Promise.all([...services.values()].map((one) => one.end('SIGKILL')));
    await proxy.close();
    await temporal.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const service = (name: string): DeployedService => {
    const found = services.get(name);
    if (found === undefined) throw new Error(`no service ${name}`);
    return found;
  };
  const bring = async (name: string): Promise<void> => {
    service(name).start();
    await service(name).healthy();
  };
  const draft = async (stage: Stage): Promise<string> => {
    const officer = await stage.officer('SNV.CV1');
    const { items } = await officer.read<DocumentTemplateListView>('/document-templates');
    const templateId = items.find(({ code }) => code === 'SNV-CV-CCVC')?.id;
    const source = { kind: 'template', templateId };
    const { id } = await officer.ask<DocumentView>('/documents', { source });
    return id;
  };

  it('issues a letter over both api, and goes on when an api and a worker are killed in the middle', async () => {
    const migrate = service('migrate');
    expect([await migrate.runOnce(), await migrate.runOnce('install')]).toEqual([0, 0]);
    for (const name of ['worker-core', 'worker-signing', 'api-1', 'api-2']) await bring(name);

    const narrator = new Narrator(() => undefined);
    const { address: baseUrl } = proxy;
    const stage = new Stage({ baseUrl, password: SAMPLE_PASSWORD, pin: SAMPLE_PIN, narrator });
    const documentId = await draft(stage);
    await submit(stage, { post: 'SNV.CV1', documentId });
    await approve(stage, { post: 'SNV.TP', documentId, kind: 'review' });
    for (const port of apiPorts) expect(proxy.answered.get(port)).toBeGreaterThan(3);

    await Promise.all(['api-1', 'worker-core'].map((name) => service(name).end('SIGKILL')));
    // As `restart: unless-stopped` does; the killed api stays away.
    await bring('worker-core');
    await approve(stage, { post: 'SNV.CVP', documentId, kind: 'form-check' });
    await sign(stage, { post: 'SNV.PGD', documentId, kind: 'person' });
    await bring('api-1');
    await numberSealAndIssue(stage, { post: 'SNV.VT', documentId, name: 'công văn' });

    const drafter = await stage.officer('SNV.CV1');
    expect(await drafter.read<DocumentView>(`/documents/${documentId}`)).toMatchObject({
      status: 'issued',
      number: 1,
    });
    const names = ['api-1', 'api-2', 'worker-core', 'worker-signing'];
    expect(await Promise.all(names.map((name) => service(name).end('SIGTERM')))).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { connect } from 'node:net';
import { type ApiConfig } from '@congvu/config';
import { assertSchema, type Database } from '@congvu/persistence';
import { type SignerClient } from '../signing-sessions/signer-client.js';
import { type ReadinessCheck } from './readiness-check.js';

interface Checked {
  readonly database: Database;
  readonly settings: ApiConfig;
  readonly signer: SignerClient;
}

/** Officers act on open tasks with Temporal, the signer and mail down, so these are told but not needed. */
export function readinessChecks({ database, settings, signer }: Checked): ReadinessCheck[] {
  const { smtp } = settings;
  return [
    { name: 'database', needed: true, check: () => database.ping() },
    { name: 'schema', needed: true, check: () => assertSchema(settings.databaseUrl) },
    { name: 'files', needed: true, check: () => access(settings.fileFolder, constants.R_OK) },
    { name: 'temporal', needed: false, check: () => answers(settings.temporalAddress) },
    { name: 'signer', needed: false, check: () => signer.ping() },
    {
      name: 'mail',
      needed: false,
      check: smtp ? () => answers(`${smtp.host}:${String(smtp.port)}`) : null,
    },
  ];
}

/** Resolves when something listens at the address. */
async function answers(address: string): Promise<void> {
  const { hostname: host, port } = new URL(`tcp://${address}`);
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port: Number(port) }, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
    socket.setTimeout(1_500, () => {
      socket.destroy(new Error('không trả lời'));
    });
  });
}

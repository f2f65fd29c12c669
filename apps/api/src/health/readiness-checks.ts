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

/** Officers act on open tasks with Temporal and the signer down, so these two are told but not needed. */
export function readinessChecks({ database, settings, signer }: Checked): ReadinessCheck[] {
  return [
    { name: 'database', needed: true, check: () => database.ping() },
    { name: 'schema', needed: true, check: () => assertSchema(settings.databaseUrl) },
    { name: 'files', needed: true, check: () => access(settings.fileFolder, constants.R_OK) },
    { name: 'temporal', needed: false, check: () => answers(settings.temporalAddress) },
    { name: 'signer', needed: false, check: () => signer.ping() },
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

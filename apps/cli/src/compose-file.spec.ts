import { describe, expect, it } from '@jest/globals';
import { readConfig, variables } from '@congvu/config';
import {
  composeServices,
  composeText,
  environmentExample,
  environmentOf,
  imageEnvironment,
  ownServices,
  variablesIn,
} from '../test/deployment/compose-file.js';

const known = new Set(Object.keys(variables));
const values = Object.fromEntries(
  [...variablesIn(composeText)].map((name) => [
    name,
    name.endsWith('SECRET') ? 'x'.repeat(32) : 'x',
  ]),
);
const settable = environmentExample.match(/^[A-Z_]+(?==)/gm) ?? [];

describe('docker/compose.yml', () => {
  it('runs our services from our image', () => {
    expect(ownServices().map(([name]) => name)).toEqual([
      'migrate',
      'api-1',
      'api-2',
      'worker-core',
      'worker-signing',
      'cli',
    ]);
  });

  it('sets no variable that libs/config does not know', () => {
    const set = ownServices().flatMap(([, { environment }]) => Object.keys(environment));
    const names = [...set, ...Object.keys(imageEnvironment())];
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(60);
  });

  it.each([
    ['api-1', 'api'],
    ['api-2', 'api'],
    ['worker-core', 'worker'],
    ['worker-signing', 'worker'],
    ['cli', 'cli'],
  ] as const)('gives %s all that its process needs', (name, role) => {
    const service = composeServices()[name];
    if (service === undefined) throw new Error(`no service ${name}`);
    const usual = { UNDO_SECONDS: '', DATABASE_POOL_SIZE: '', LOG_LEVEL: '' };
    const mail = { SMTP_PORT: '', SMTP_SECURE: '' };
    const environment = environmentOf(service, { ...values, ...usual, ...mail });
    expect(readConfig(environment, role)).toMatchObject({
      publicUrl: 'https://x',
      temporalAddress: 'temporal:7233',
      smtp: { host: 'x', port: 587 },
    });
  });

  it('asks for the variables of .env.example and for no others', () => {
    expect([...variablesIn(composeText)].sort()).toEqual([...settable].sort());
  });

  it('has every variable of libs/config explained in .env.example', () => {
    const unexplained = [...known].filter((name) => !environmentExample.includes(name));
    expect(unexplained).toEqual([]);
  });
});

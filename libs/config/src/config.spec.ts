import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { readConfig, type Environment, type ProcessRole } from './config.js';

const server = {
  DATABASE_URL: 'postgres://congvu_app:secret@127.0.0.1:5432/congvu',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  CONGVU_DATA: '/srv/congvu',
  SIGNER_ADDRESS: '127.0.0.1:7400',
  SIGNER_SECRET: 'x'.repeat(32),
};

function faultsOf(environment: Environment, role: ProcessRole = 'api'): Record<string, string> {
  try {
    readConfig(environment, role);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return Object.fromEntries(error.faults.map((fault) => [fault.variable, fault.message]));
  }
  return {};
}

describe('readConfig', () => {
  it('reads a full environment of the api', () => {
    expect(readConfig(server, 'api')).toMatchObject({
      databaseUrl: server.DATABASE_URL,
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'congvu',
      publicUrl: 'http://127.0.0.1:8080',
      nodeEnv: 'production',
      logLevel: 'info',
      trustProxy: false,
    });
  });

  it('puts the folders into the data folder unless they are named apart', () => {
    const config = readConfig({ ...server, CONGVU_FILES: '/mnt/files' }, 'worker');
    expect(config.fileFolder).toBe('/mnt/files');
    expect(config.signing).toEqual({
      keyFolder: '/srv/congvu/keys',
      trustFolder: '/srv/congvu/trust',
    });
  });

  it('tells the folder of the keys to the worker of the queue signing alone', () => {
    const config = readConfig({ ...server, TASK_QUEUES: 'core,documents' }, 'worker');
    expect(config.signing).toBeUndefined();
  });

  it('names all missing variables at once', () => {
    expect(Object.keys(faultsOf({}))).toEqual([
      'DATABASE_URL',
      'TEMPORAL_ADDRESS',
      'CONGVU_DATA',
      'SIGNER_ADDRESS',
      'SIGNER_SECRET',
    ]);
  });

  it('requires nothing of a command', () => {
    expect(readConfig({}, 'cli').databaseUrl).toBeUndefined();
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ ...server, PORT: '', PUBLIC_URL: '' }, 'api').port).toBe(8080);
    expect(faultsOf({ ...server, DATABASE_URL: '' })).toHaveProperty('DATABASE_URL');
  });

  it.each([
    ['DATABASE_URL', 'mysql://root@localhost/congvu', 'địa chỉ PostgreSQL'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233', 'máy:cổng'],
    ['PORT', 'abc', 'số cổng'],
    ['PORT', '70000', '65535'],
    ['LOG_LEVEL', 'loud', 'một trong'],
    ['TASK_QUEUES', 'core,sealing', 'cách nhau bằng dấu phẩy'],
    ['TRUST_PROXY', 'yes', 'true hoặc false'],
    ['SIGNER_SECRET', 'short', '32 ký tự'],
    ['PUBLIC_URL', 'congvu.tinh.gov.vn', 'https://'],
  ])('refuses %s=%s in Vietnamese', (variable, value, words) => {
    expect(faultsOf({ ...server, [variable]: value })[variable]).toContain(words);
  });

  it('never prints a value, which may be a password', () => {
    const read = () =>
      readConfig({ ...server, DATABASE_URL: 'mysql://root:hunter2@localhost' }, 'api');
    expect(read).toThrow(/Biến môi trường chưa đúng:\n {2}- DATABASE_URL: /);
    expect(read).not.toThrow(/hunter2/);
  });

  it('reads the task queues of a worker, each once', () => {
    expect(
      readConfig({ ...server, TASK_QUEUES: 'signing,documents,signing' }, 'worker').taskQueues,
    ).toEqual(['signing', 'documents']);
  });

  it('asks for a sender as soon as a mail server is named', () => {
    expect(faultsOf({ ...server, SMTP_HOST: 'mail.tinh.gov.vn' })).toHaveProperty('SMTP_FROM');
    const { smtp } = readConfig({ ...server, SMTP_HOST: 'mail', SMTP_FROM: 'a@b.vn' }, 'api');
    expect(smtp).toMatchObject({ host: 'mail', port: 587, secure: false, from: 'a@b.vn' });
  });
});

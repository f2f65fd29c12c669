import { describe, expect, it } from '@jest/globals';
import { isPostmasterOf } from './postgres-cluster.js';

describe('isPostmasterOf', () => {
  const cluster = '/srv/congvu/postgres/cluster';

  it.each([
    '/opt/pg/bin/postgres -D /srv/congvu/postgres/cluster -p 5432 -c jit=off',
    'postgres -D /srv/congvu/postgres/cluster -p 5432',
  ])('recognises %s', (command) => {
    expect(isPostmasterOf(command, cluster)).toBe(true);
  });

  it.each([
    ['a server on another cluster', 'postgres -D /srv/other/postgres/cluster -p 5432'],
    ['a server on a longer path', 'postgres -D /srv/congvu/postgres/cluster2 -p 5432'],
    ['another program', '/usr/bin/vim -D /srv/congvu/postgres/cluster -p 5432'],
    ['a program that only ends like it', '/usr/bin/notpostgres -D /srv/congvu/postgres/cluster -p'],
    ['a process that cannot be read', ''],
  ])('is not misled by %s', (_what, command) => {
    expect(isPostmasterOf(command, cluster)).toBe(false);
  });
});

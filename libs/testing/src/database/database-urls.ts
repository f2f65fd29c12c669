import { recordRoles, type RecordRole, type RolePasswords } from '@congvu/persistence';

/** Known to all specs; the server listens on loopback and lives as long as the run. */
export const testPasswords: RolePasswords = { owner: 'owner', app: 'app', reader: 'reader' };

export interface DatabaseUrls {
  /** The server's superuser, for faults that no role of ours could cause. */
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly readerUrl: string;
}

/** How each role reaches a database of the server. */
export function databaseUrls(serverUrl: string, database: string): DatabaseUrls {
  const as = (role: RecordRole) => {
    const url = new URL(`/${database}`, serverUrl);
    url.username = recordRoles[role];
    url.password = testPasswords[role];
    return url.href;
  };
  return {
    superuserUrl: new URL(`/${database}`, serverUrl).href,
    ownerUrl: as('owner'),
    appUrl: as('app'),
    readerUrl: as('reader'),
  };
}

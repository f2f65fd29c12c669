import { type Role } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { reading } from './api/client.js';
import { useSession } from './session.query.js';

/** The pages of the frame, in their order. */
const pages = [
  '/viec',
  '/van-ban',
  '/van-ban-den',
  '/so',
  '/nghia-vu',
  '/dieu-hanh',
  '/chu-ky',
  '/thong-bao',
  '/ho-so',
] as const;

export type Page = (typeof pages)[number];

const WORKING: readonly Role[] = ['officer', 'reviewer', 'signer', 'clerk', 'supervisor'];
const REPORTING: readonly Role[] = ['officer', 'reviewer', 'signer'];
const OVERSEEING: readonly Role[] = ['supervisor', 'administrator'];

/** Who finds the page in the frame; the server decides what he may see there. */
const visitors: Readonly<Record<Page, readonly Role[] | 'everybody' | 'overseers'>> = {
  '/viec': WORKING,
  '/van-ban': [...WORKING, 'auditor'],
  '/van-ban-den': ['clerk', 'auditor'],
  '/so': ['clerk', 'auditor'],
  '/nghia-vu': REPORTING,
  '/dieu-hanh': 'overseers',
  '/chu-ky': ['administrator'],
  '/thong-bao': 'everybody',
  '/ho-so': 'everybody',
};

/** Pages that the person can go to in his capacity of now. */
export function useOpenPages(): readonly Page[] {
  const roles = useSession().capacity?.roles ?? [];
  const oversees = useOversees(roles);
  return pages.filter((page) => {
    const who = visitors[page];
    if (who === 'everybody') return true;
    return who === 'overseers' ? oversees : who.some((role) => roles.includes(role));
  });
}

/** Those of them that stand in the navigation; the others are found under the bell and the account. */
export function useNavigationPages(): readonly Page[] {
  return useOpenPages().filter((page) => visitors[page] !== 'everybody');
}

/** Supervisors by their role; posts of the unit that runs a cycle by its list of years. */
function useOversees(roles: readonly Role[]): boolean {
  const bySight = roles.some((role) => OVERSEEING.includes(role));
  const mayByUnit = roles.some((role) => REPORTING.includes(role));
  const cycles = useQuery({ ...reading('/cycles'), enabled: !bySight && mayByUnit });
  return bySight || (cycles.data?.items.some(({ seesEveryUnit }) => seesEveryUnit) ?? false);
}

/** Where the day begins: who keeps the years has no letters to decide. */
export function startPage(roles: readonly Role[]): '/viec' | '/chu-ky' {
  return roles.includes('administrator') ? '/chu-ky' : '/viec';
}

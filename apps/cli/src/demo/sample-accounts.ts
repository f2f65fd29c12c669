/** Departments where one person is head of room and chief of office, and signs in as the latter. */
const SMALL_UNITS = ['SNGV', 'TTT', 'BQLKCN', 'SKHCN'];

interface Succession {
  readonly from: string;
  readonly username: string;
}

/** Who took a post over in the course of the year (sample-province §1.3), the first holder first. */
const SUCCESSIONS: Readonly<Record<string, readonly Succession[]>> = {
  'SKHCN.TT': [
    { from: '2021-07-01', username: 'skhcn.tt' },
    { from: '2024-06-01', username: 'skhcn.ptt1' },
  ],
  'HVN.TP': [
    { from: '2021-07-01', username: 'hvn.tp' },
    { from: '2024-10-16', username: 'hvn.tp2' },
  ],
};

/** Account of who holds the post on the day; accounts of the sample are usually named after the post. */
export function usernameOf(post: string, day: string): string {
  const holder = SUCCESSIONS[post]?.findLast(({ from }) => from <= day);
  if (holder) return holder.username;
  const [unit = '', place] = post.split('.');
  if (place === 'TP' && SMALL_UNITS.includes(unit)) return `${unit}.cvp`.toLowerCase();
  return post.toLowerCase();
}

interface Absence {
  readonly from: string;
  readonly to: string;
  readonly deputy: string;
}

/** Posts that nobody holds, or whose holder is away, for a while (sample-province §1.3). */
const ABSENCES: Readonly<Record<string, Absence>> = {
  'SKHCN.PTT1': { from: '2024-06-01', to: '2024-12-31', deputy: 'SKHCN.PTT2' },
  'HVN.TP': { from: '2024-09-01', to: '2024-10-15', deputy: 'HVN.PTP' },
  'SCT.TT': { from: '2024-11-11', to: '2024-11-15', deputy: 'SCT.PTT1' },
  'SNV.TP': { from: '2024-11-18', to: '2024-11-19', deputy: 'SNV.PTP' },
};

/** Post that does on that day what the post is asked to do. */
export function actingFor(post: string, day: string): string {
  const absence = ABSENCES[post];
  return absence && absence.from <= day && day <= absence.to ? absence.deputy : post;
}

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

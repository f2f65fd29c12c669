import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, isRunning, type ProcessIdentity } from '@congvu/embedded';
import { CommandFailed } from '../command-error.js';

interface LockContent {
  readonly owner: ProcessIdentity;
  /** Where people find the running stack; not known while it is starting. */
  readonly address?: string;
}

/** One running stack a data folder. */
export interface StackLock {
  /** Tells later starts where this one can be opened. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the lock; one left by a killed start is taken over.
 * @throws CommandFailed naming the address of the stack that runs on the folder.
 */
export function takeLock(file: string): StackLock {
  const owner = identify(process.pid);
  if (owner === undefined) throw new CommandFailed('no-identity', 'Không đọc được tiến trình này.');
  for (;;) {
    if (create(file, { owner })) break;
    const holder = read(file);
    if (holder !== undefined && isRunning(holder.owner)) throw inUse(holder);
    setAside(file);
  }
  return {
    announce: (address) => replace(file, { owner, address }),
    release: () => rmSync(file, { force: true }),
  };
}

/** The stack that runs on the folder now, if there is one. */
export function lockHolder(file: string): { pid: number; address?: string } | undefined {
  const holder = read(file);
  if (holder === undefined || !isRunning(holder.owner)) return undefined;
  return { pid: holder.owner.pid, address: holder.address };
}

function inUse({ owner, address }: LockContent): CommandFailed {
  const place = address === undefined ? 'đang khởi động' : `đang chạy tại ${address}`;
  return new CommandFailed(
    'already-running',
    `Công Vụ với dữ liệu này ${place} (tiến trình ${String(owner.pid)}). ` +
      'Hãy dùng nó, dừng nó, hoặc chọn thư mục khác bằng --data.',
  );
}

/** Makes the file with its content in one step, so that nobody ever reads half a lock. */
function create(file: string, content: LockContent): boolean {
  const temporary = writeBeside(file, content);
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function replace(file: string, content: LockContent): void {
  renameSync(writeBeside(file, content), file);
}

function writeBeside(file: string, content: LockContent): string {
  const temporary = `${file}.${String(process.pid)}`;
  writeFileSync(temporary, JSON.stringify(content), { mode: 0o644 });
  return temporary;
}

function read(file: string): LockContent | undefined {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockContent>;
    return content.owner === undefined ? undefined : { ...content, owner: content.owner };
  } catch {
    return undefined;
  }
}

/**
 * Removes a dead lock. Two starts may do so at once: whoever finds that he has taken a living lock away
 * puts it back.
 */
function setAside(file: string): void {
  const aside = `${file}.dead.${String(process.pid)}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // the other start was faster
  }
  const taken = read(aside);
  if (taken !== undefined && isRunning(taken.owner)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

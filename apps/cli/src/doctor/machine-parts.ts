import { accessSync, constants, existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isPortFree } from '@congvu/embedded';
import { layoutOf, placeOf, readKind, type DataFolder } from '../stack/data-folder.js';
import { lockHolder } from '../stack/stack-lock.js';
import { type Part } from './part.js';

const GIBIBYTE = 1024 ** 3;
/** Programs, the database's first files and the documents of the sample year. */
const NEEDED_BYTES = 2 * GIBIBYTE;
/** Below this PostgreSQL may stop in the middle of its work. */
const SCARCE_BYTES = 0.5 * GIBIBYTE;

/** The data folder: where it really is, what it holds, whether we may write there, who runs on it. */
export function dataPart(wished: string): Part {
  const data = layoutOf(placeOf(wished));
  const part = { key: 'data', name: 'Thư mục dữ liệu' };
  const holder = lockHolder(data.lock);
  if (!isWritable(data.root)) {
    const mend = 'chọn thư mục khác bằng --data hoặc CONGVU_DATA, hoặc sửa quyền';
    return { ...part, state: 'fault', detail: `không ghi được vào ${data.root}`, mend };
  }
  const running = holder === undefined ? '' : `, đang chạy${at(holder.address)}`;
  return { ...part, state: 'ok', detail: `${data.root} (${contentOf(data)}${running})` };
}

/** A port that the start would like; a taken one is no fault, since the next is used. */
export async function portPart(name: string, port: number): Promise<Part> {
  const part = { key: `port-${String(port)}`, name: `Cổng ${String(port)} (${name})` };
  return (await isPortFree(port))
    ? { ...part, state: 'ok', detail: 'trống' }
    : {
        ...part,
        state: 'warning',
        detail: 'đang có chương trình dùng',
        mend: 'sẽ dùng cổng kế tiếp',
      };
}

export async function diskPart(folder: string): Promise<Part> {
  const { bavail, bsize } = await statfs(nearestExisting(folder));
  return judgeDisk(bavail * bsize);
}

/** Judges the free space in bytes. */
export function judgeDisk(free: number): Part {
  const part = { key: 'disk', name: 'Đĩa' };
  const detail = `còn ${(free / GIBIBYTE).toFixed(1).replace('.', ',')} GiB`;
  const mend = 'giải phóng đĩa hoặc chọn thư mục dữ liệu ở đĩa khác (--data)';
  if (free < SCARCE_BYTES) return { ...part, state: 'fault', detail, mend };
  if (free < NEEDED_BYTES) return { ...part, state: 'warning', detail, mend };
  return { ...part, state: 'ok', detail };
}

function contentOf(data: DataFolder): string {
  switch (readKind(data)) {
    case 'ordinary':
      return 'môi trường chính thức';
    case 'rehearsal':
      return 'môi trường diễn tập';
    case undefined:
      return 'chưa có dữ liệu';
  }
}

function at(address: string | undefined): string {
  return address === undefined ? '' : ` tại ${address}`;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(nearestExisting(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

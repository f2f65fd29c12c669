import { fromBufferPromise, type Entry } from 'yauzl';
import { FileRefused } from '../../file-refused.js';
import { type UnpackingBudget } from '../budget.js';

const MEGABYTE = 1024 * 1024;
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 256 * MEGABYTE;
const MOST_TIMES = 200;
/** Below this the ratio says nothing: a short list of equal words shrinks well. */
const SMALL = MEGABYTE;
const LOCAL_HEADER = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
/** An archive in an archive could go on for ever; Office files hold none that matter to a reader. */
const NESTED =
  /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|jar|cab|iso|docx|docm|xlsx|xlsm|xlsb|pptx|odt|ods)$/i;

/** The entries of an archive that was found safe before anything of it was unpacked. */
export class Archive {
  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly budget: UnpackingBudget,
  ) {}

  /** @throws FileRefused archive-unsafe, unreadable-file */
  static async open(bytes: Buffer, budget: UnpackingBudget): Promise<Archive> {
    const entries = new Map<string, Entry>();
    for (const entry of await listed(bytes)) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw unsafe(`hai tệp cùng tên ${entry.fileName}`);
      checkEntry(entry);
      entries.set(name, entry);
    }
    checkTogether([...entries.values()], bytes.length);
    return new Archive(bytes, entries, budget);
  }

  /** Names in lower case, as readers compare them. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** @throws FileRefused unreadable-file when there is no such entry or it cannot be unpacked, too-complex */
  read(name: string): Buffer {
    const entry = this.entries.get(name);
    if (!entry) throw damaged();
    const { relativeOffsetOfLocalHeader: at, compressedSize, compressionMethod } = entry;
    if (at + LOCAL_HEADER > this.bytes.length) throw damaged();
    const names = this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const start = at + LOCAL_HEADER + names;
    const data = this.bytes.subarray(start, start + compressedSize);
    const unpacked = compressionMethod === STORED ? data : this.budget.inflateRaw(data);
    if (unpacked?.length !== entry.uncompressedSize) throw damaged();
    return unpacked;
  }
}

async function listed(bytes: Buffer): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    const options = { lazyEntries: true, strictFileNames: true } as const;
    const archive = await fromBufferPromise(bytes, options);
    if (archive.entryCount > MOST_ENTRIES) throw unsafe('quá nhiều tệp bên trong');
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) throw unsafe('quá nhiều tệp bên trong');
    }
    return entries;
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    // yauzl refuses names that lead out of the folder before it hands the entry over.
    const text = error instanceof Error ? error.message : '';
    if (/relative path|absolute path|invalid characters/.test(text)) {
      throw unsafe('tên tệp bên trong trỏ ra ngoài thư mục');
    }
    throw damaged();
  }
}

function checkEntry(entry: Entry): void {
  const { fileName, compressionMethod, generalPurposeBitFlag } = entry;
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) throw unsafe('tệp bên trong đặt mật khẩu');
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw unsafe('cách nén lạ');
  if (entry.versionMadeBy >> 8 === UNIX) {
    const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
    if (type !== 0 && type !== REGULAR && type !== FOLDER)
      throw unsafe(`liên kết tới nơi khác ${fileName}`);
  }
  if (NESTED.test(fileName)) throw unsafe(`tệp nén lồng trong tệp nén ${fileName}`);
}

/** Sizes as they are declared: an entry that unpacks to another size is refused when it is read. */
function checkTogether(entries: readonly Entry[], size: number): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > MOST_UNPACKED) throw unsafe('nội dung sau khi giải nén quá lớn');
  if (unpacked > SMALL && unpacked > size * MOST_TIMES) throw unsafe('tỷ lệ nén bất thường');
  const places = entries
    .map(({ relativeOffsetOfLocalHeader: start, compressedSize }) => ({
      start,
      end: start + LOCAL_HEADER + compressedSize,
    }))
    .sort((left, right) => left.start - right.start);
  // Entries that share their bytes are a bomb without nesting.
  if (places.some(({ start }, index) => start < (places[index - 1]?.end ?? 0))) {
    throw unsafe('các tệp bên trong chồng lên nhau');
  }
}

function unsafe(why: string): FileRefused {
  return new FileRefused(
    'archive-unsafe',
    `Tệp nén không an toàn (${why}); hãy mở bằng Word hoặc Excel, lưu lại rồi chọn lại.`,
  );
}

export function damaged(): FileRefused {
  return new FileRefused(
    'unreadable-file',
    'Tệp hỏng hoặc bị cắt cụt; hãy mở bằng Word hoặc Excel, lưu lại rồi chọn lại.',
  );
}

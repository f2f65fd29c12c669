import JSZip from 'jszip';

/** The earliest day that a zip can name. */
const DAY_OF_FILES = new Date(Date.UTC(1980, 0, 1));

/** The same archive without the moment at which it was packed. */
export async function sameZip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await JSZip.loadAsync(bytes);
  const same = new JSZip();
  for (const [name, file] of Object.entries(packed.files)) {
    if (file.dir) continue;
    const content = await file.async('uint8array');
    same.file(name, content, { date: DAY_OF_FILES, createFolders: false });
  }
  return same.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const recordSchema = z.object({ server: z.object({ pid: z.int().min(2) }) });

/** Takes the stack's own Temporal away for a while: nothing outside it is touched. */
export interface TemporalDrill {
  /** It stands still and answers nobody. */
  pause(): Promise<void>;
  /** It dies; who watches over the stack starts it again. */
  end(): Promise<void>;
}

/** @param folder of the server's own data, where the process that runs on it is noted */
export function temporalDrill(folder: string): TemporalDrill {
  const send = async (signal: 'SIGSTOP' | 'SIGKILL') => {
    const text = await readFile(join(folder, 'server.json'), 'utf8');
    process.kill(recordSchema.parse(JSON.parse(text)).server.pid, signal);
  };
  return { pause: () => send('SIGSTOP'), end: () => send('SIGKILL') };
}

import { cpus, loadavg } from 'node:os';

/** Where and when, as far as it decides the figures. */
export function machineText(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const day = new Date().toISOString().slice(0, 10);
  return `on ${day}, shared machine with ${String(processors.length)} cores (${model}), load ${load} at the end, Node ${process.versions.node}, OpenSSL ${process.versions.openssl}`;
}

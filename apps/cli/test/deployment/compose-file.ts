import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { workspaceRoot } from '../../src/stack/workspace.js';

const words = z.array(z.string());
const serviceSchema = z.object({
  image: z.string(),
  entrypoint: words.optional(),
  command: words.optional(),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  healthcheck: z.object({ test: z.tuple([z.literal('CMD')], z.string()) }).optional(),
});
const fileSchema = z.object({ services: z.record(z.string(), serviceSchema) });

export type ComposeService = z.output<typeof serviceSchema>;
export type Environment = Readonly<Record<string, string>>;

const read = (name: string) => readFileSync(join(workspaceRoot, 'docker', name), 'utf8');

export const composeText = read('compose.yml');
export const environmentExample = read('.env.example');

/** Services of docker/compose.yml, with its anchors resolved and its variables still in it. */
export function composeServices(): Readonly<Record<string, ComposeService>> {
  return fileSchema.parse(parse(composeText, { merge: true })).services;
}

/** Those that run our own image. */
export function ownServices(): [string, ComposeService][] {
  return Object.entries(composeServices()).filter(([, { image }]) => image.startsWith('congvu:'));
}

/** What the image itself sets (ENV in docker/Dockerfile's last stage). */
export function imageEnvironment(): Environment {
  const lastStage =
    read('Dockerfile')
      .split(/^FROM /m)
      .at(-1) ?? '';
  const [, block = ''] = /^ENV ((?:.*\\\n)*.*)$/m.exec(lastStage) ?? [];
  const pairs = block.replaceAll('\\\n', ' ').trim().split(/\s+/);
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

/** Names of the variables in the text: `${NAME}`, `${NAME:-usual}`, `${NAME:?why}`. */
export function variablesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name));
}

/** The text as compose hands it to a container. @throws when a needed variable has no value */
export function filledIn(text: string, values: Environment): string {
  return text.replaceAll(/\$\{([A-Z_]+)(:[-?][^}]*)?\}/g, (...[, name, rest = '']: string[]) => {
    const value = values[name ?? ''] ?? '';
    if (value !== '') return value;
    if (rest.startsWith(':-')) return rest.slice(2);
    throw new Error(`${name ?? ''} ${rest}`);
  });
}

/** The environment of a container: the image's, then the service's. */
export function environmentOf(service: ComposeService, values: Environment): Environment {
  const own = Object.entries(service.environment).map(([name, text]): [string, string] => [
    name,
    filledIn(text, values),
  ]);
  return { ...imageEnvironment(), ...Object.fromEntries(own) };
}

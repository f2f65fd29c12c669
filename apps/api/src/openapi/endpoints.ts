import { RequestMethod, type Type } from '@nestjs/common';
import { type z } from 'zod';
import { type Permission } from '../access/permission.js';
import { PERMISSION, type PUBLIC } from '../access/permit.js';
import { commandFactory } from '../acts/command-key.js';
import { uploadFactory } from '../attachments/upload.js';
import { editFactory } from '../documents/edit.js';
import { ANSWER, type Answer } from './answers.js';

/** Keys under which Nest keeps what its decorators say; it publishes no reader for them. */
const PATH = 'path';
const METHOD = 'method';
const HTTP_CODE = '__httpCode__';
const ROUTE_ARGUMENTS = '__routeArguments__';
/** Kinds of arguments that Nest counts (its RouteParamtypes). */
const kinds = { 3: 'body', 4: 'query', 5: 'param' } as const;

export interface EndpointArgument {
  readonly kind: 'body' | 'query' | 'param';
  /** Name of a path parameter; undefined for all at once. */
  readonly name: string | undefined;
  readonly schema: z.ZodType;
}

/** One endpoint as its decorators describe it. */
export interface Endpoint {
  /** `GET`, `POST` … */
  readonly method: string;
  /** From `/api` on, with parameters as `{id}`. */
  readonly path: string;
  /** e.g. `TasksController.decide`. */
  readonly handler: string;
  readonly permission: Permission | typeof PUBLIC | undefined;
  readonly status: number;
  readonly answer: Answer | undefined;
  readonly arguments: readonly EndpointArgument[];
  /** Needs an `Idempotency-Key`. */
  readonly isCommand: boolean;
  /** The body is the bytes of a file, its name stands in `X-File-Name`; a command as well. */
  readonly isUpload: boolean;
  /** Needs an `If-Match`. */
  readonly isEdit: boolean;
}

/** All endpoints of the controllers, in the order of their classes and methods. */
export function endpointsOf(controllers: readonly Type[]): Endpoint[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD, handler)) return [];
      return [endpointOf(controller, { name, handler })];
    });
  });
}

interface Handler {
  readonly name: string;
  readonly handler: object;
}

function endpointOf(controller: Type, { name, handler }: Handler): Endpoint {
  const method = RequestMethod[metadata<RequestMethod>(METHOD, handler) ?? RequestMethod.GET];
  const usual = method === 'POST' ? 201 : 200;
  return {
    method,
    path: pathOf(metadata<string>(PATH, controller), metadata<string>(PATH, handler)),
    handler: `${controller.name}.${name}`,
    permission: metadata(PERMISSION, handler) ?? metadata(PERMISSION, controller),
    status: metadata<number>(HTTP_CODE, handler) ?? usual,
    answer: metadata<Answer>(ANSWER, handler),
    arguments: argumentsOf(controller, name),
    isCommand: takes(controller, name, commandFactory) || takes(controller, name, uploadFactory),
    isUpload: takes(controller, name, uploadFactory),
    isEdit: takes(controller, name, editFactory),
  };
}

function pathOf(...parts: readonly (string | undefined)[]): string {
  const path = parts.filter((part) => part !== undefined && part !== '/' && part !== '').join('/');
  return `/api/${path}`.replace(/:([A-Za-z0-9]+)/g, '{$1}');
}

interface RouteArgument {
  readonly data?: unknown;
  readonly schema?: z.ZodType;
  /** Of an argument of our own making. */
  readonly factory?: unknown;
}

function takes(controller: Type, name: string, factory: unknown): boolean {
  return Object.values(given(controller, name)).some((argument) => argument.factory === factory);
}

function given(controller: Type, name: string): Record<string, RouteArgument> {
  const found: unknown = Reflect.getMetadata(ROUTE_ARGUMENTS, controller, name);
  return (found ?? {}) as Record<string, RouteArgument>;
}

function argumentsOf(controller: Type, name: string): EndpointArgument[] {
  return Object.entries(given(controller, name)).flatMap(([key, { data, schema }]) => {
    const kind = kinds[Number(key.split(':')[0]) as keyof typeof kinds];
    if (schema === undefined || !kind) return [];
    return [{ kind, name: typeof data === 'string' ? data : undefined, schema }];
  });
}

function metadata<Value>(key: unknown, target: object): Value | undefined {
  return Reflect.getMetadata(key, target) as Value | undefined;
}

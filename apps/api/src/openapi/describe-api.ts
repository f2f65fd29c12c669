import { type Type } from '@nestjs/common';
import { problemSchema } from '@congvu/contracts';
import { z } from 'zod';
import { type Endpoint, type EndpointArgument, endpointsOf } from './endpoints.js';

type JsonObject = Record<string, unknown>;

const PROBLEM_TYPE = 'application/problem+json';
const BYTES: JsonObject = { type: 'string', format: 'binary' };
const SCHEMAS = '#/components/schemas/';

/** OpenAPI 3.1 of the endpoints, from the schemas that validate them. */
export function describeApi(controllers: readonly Type[], version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const endpoint of endpointsOf(controllers)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(endpoint),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Công Vụ',
      version,
      description: 'Trình ký văn bản và chu kỳ văn hóa công vụ của một tỉnh.',
    },
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'congvu' } },
    },
  };
}

function operation(endpoint: Endpoint): JsonObject {
  const { handler, permission, status, arguments: given } = endpoint;
  const body = given.find(({ kind }) => kind === 'body');
  const [controller = '', name = ''] = handler.split('.');
  return {
    operationId: `${controller.replace('Controller', '')}_${name}`,
    tags: [endpoint.path.split('/')[3] ?? 'system'],
    ...(permission === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [...given.flatMap(parametersOf), ...headersOf(endpoint)],
    ...(body && bodyOf('application/json', reference(body.schema))),
    ...(endpoint.isUpload && bodyOf('application/octet-stream', BYTES)),
    responses: {
      [String(status)]: answer(endpoint),
      default: {
        description: 'Từ chối',
        content: { [PROBLEM_TYPE]: { schema: reference(problemSchema) } },
      },
    },
    'x-permission': permission,
  };
}

function bodyOf(mediaType: string, schema: JsonObject): JsonObject {
  return { requestBody: { required: true, content: { [mediaType]: { schema } } } };
}

function answer({ answer: given }: Endpoint): JsonObject {
  if (!given || (given.schema === null && given.mediaType === 'application/json'))
    return { description: 'Xong' };
  const schema = given.schema === null ? BYTES : reference(given.schema);
  return { description: 'Xong', content: { [given.mediaType]: { schema } } };
}

function parametersOf({ kind, name, schema }: EndpointArgument): JsonObject[] {
  if (kind === 'body') return [];
  const place = kind === 'param' ? 'path' : 'query';
  if (name !== undefined)
    return [{ name, in: place, required: place === 'path', schema: inline(schema) }];
  const { properties = {}, required = [] } = inline(schema) as {
    properties?: JsonObject;
    required?: string[];
  };
  return Object.entries(properties).map(([property, one]) => ({
    name: property,
    in: place,
    required: place === 'path' || required.includes(property),
    schema: one,
  }));
}

function headersOf({ method, permission, isCommand, isUpload, isEdit }: Endpoint): JsonObject[] {
  if (method === 'GET' || permission === 'public') return [];
  const names = [
    'X-CSRF-Token',
    ...(isCommand ? ['Idempotency-Key'] : []),
    ...(isUpload ? ['X-File-Name'] : []),
    ...(isEdit ? ['If-Match'] : []),
  ];
  return names.map((name) => ({ name, in: 'header', required: true, schema: { type: 'string' } }));
}

function reference(schema: z.ZodType): JsonObject {
  const id = schema.meta()?.id;
  return id === undefined ? inline(schema) : { $ref: `${SCHEMAS}${id}` };
}

function inline(schema: z.ZodType): JsonObject {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json;
}

/** Every schema of the contracts that has a name, once, referring to the others by name. */
function namedSchemas(): JsonObject {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `${SCHEMAS}${id}`,
  });
  const entries = Object.entries(schemas).map(
    ([id, { $schema: _, $id: __, ...json }]) => [id, json] as const,
  );
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

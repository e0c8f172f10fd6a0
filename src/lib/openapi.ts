// An API of our own as an OpenAPI 3.1 document, made from its operations and the schemas that clients read by.
import * as z from 'zod/mini';

export type Json = Readonly<Record<string, unknown>>;

export interface ApiOperation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the API's address; `{name}` for one segment. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** What each parameter means; one that may be repeated says so. */
  readonly query?: Readonly<Record<string, string | { readonly words: string; readonly isRepeated: true }>>;
  /** Writes that name the version they were decided on. */
  readonly ifMatch?: boolean;
  /** POSTs that happen once per `Idempotency-Key`. */
  readonly once?: boolean;
  /** Refusals that say more than the API's usual ones: status, what it means, and its schema. */
  readonly refusals?: Readonly<Record<number, { readonly words: string; readonly schema: string }>>;
  /** No session needed. */
  readonly open?: boolean;
  /** The JSON body as JSON Schema, or a schema's name. */
  readonly body?: Json | string;
  /** The body is a file as it is. */
  readonly takesBytes?: boolean;
  readonly status: 200 | 201 | 204;
  /** A schema's name, a list of it under `items`, or a media type of its own. */
  readonly answer?:
    | { readonly schema: string }
    | { readonly items: string }
    | { readonly media: string; readonly words: string };
}

export interface Api {
  readonly title: string;
  readonly description: string;
  /** Where it is served: `/desk/v1`. */
  readonly server: string;
  readonly operations: readonly ApiOperation[];
  /** By name; `Problem` must be among them. */
  readonly schemas: Readonly<Record<string, z.core.$ZodType>>;
  /** What a conflict (409) and a stale version (412) mean here. */
  readonly conflict: string;
  readonly stale: { readonly words: string; readonly schema: string };
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json, type = 'application/json'): Json => ({ content: { [type]: { schema } } });
const problem = (description: string, schema = 'Problem'): Json => ({
  description,
  ...json(ref(schema), 'application/problem+json'),
});

/** The whole document; plain data. */
export function openApiOf(api: Api): Json {
  return {
    openapi: '3.1.0',
    info: { title: api.title, version: '1', description: api.description },
    servers: [{ url: api.server }],
    security: [{ session: [] }],
    paths: pathsOf(api),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'header', name: 'Throughline-Session' } },
      schemas: componentSchemas(api.schemas),
    },
  };
}

function pathsOf(api: Api): Json {
  const byPath = Map.groupBy(api.operations, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, own]) => [
      path,
      Object.fromEntries(own.map((one) => [one.method.toLowerCase(), described(one, api)])),
    ]),
  );
}

function described(operation: ApiOperation, api: Api): Json {
  const { id, summary, open, body, takesBytes, status, answer } = operation;
  const parameters = parametersOf(operation);
  const schema = typeof body === 'string' ? ref(body) : body;
  return {
    operationId: id,
    summary,
    ...(open === true && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(schema && { requestBody: { required: true, ...json(schema) } }),
    ...(takesBytes === true && {
      requestBody: {
        required: true,
        ...json({ type: 'string', format: 'binary' }, 'application/octet-stream'),
      },
    }),
    responses: { [status]: success(answer), ...refusals(operation, api) },
  };
}

function parametersOf({ path, query = {}, ifMatch, once }: ApiOperation): Json[] {
  const string = { type: 'string' };
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: string,
  });
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: string,
    })),
    ...Object.entries(query).map(([name, meaning]) => ({
      name,
      in: 'query',
      description: typeof meaning === 'string' ? meaning : meaning.words,
      schema: typeof meaning === 'string' ? string : { type: 'array', items: string },
    })),
    ...(ifMatch === true ? [header('If-Match', 'The version seen, as its ETag.')] : []),
    ...(once === true
      ? [header('Idempotency-Key', 'The same key and body give the same answer for 7 days.')]
      : []),
  ];
}

function refusals(
  { path, ifMatch, once, open, refusals: own = {} }: ApiOperation,
  { conflict, stale }: Api,
): Json {
  return {
    ...(open !== true && {
      401: problem('Nobody is signed in.'),
      403: problem('The role does not allow it.'),
    }),
    ...(path.includes('{') && { 404: problem('Not there, or not for this person.') }),
    ...(once === true && {
      400: problem('The key or the body is missing.'),
      409: problem(conflict),
      422: problem('The key was used with another body.'),
    }),
    ...(ifMatch === true && {
      412: problem(stale.words, stale.schema),
      428: problem('If-Match is missing.'),
    }),
    429: problem('Too many requests; `Retry-After` says when to come back.'),
    ...Object.fromEntries(
      Object.entries(own).map(([status, { words, schema }]) => [status, problem(words, schema)]),
    ),
  };
}

function success(answer: ApiOperation['answer']): Json {
  if (!answer) return { description: 'Done.' };
  if ('media' in answer) return { description: answer.words, ...json({ type: 'string' }, answer.media) };
  const schema =
    'schema' in answer
      ? ref(answer.schema)
      : {
          type: 'object',
          properties: { items: { type: 'array', items: ref(answer.items) } },
          required: ['items'],
        };
  return { description: 'OK', ...json(schema) };
}

function componentSchemas(documented: Api['schemas']): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(documented)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(made).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]),
  );
}

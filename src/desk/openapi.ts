// The desk's API as an OpenAPI 3.1 document, made from the operations and the schemas that the client reads by.
import * as z from 'zod/mini';
import { operations, type Operation } from './operations.ts';
import {
  Case,
  CasePage,
  CaseRow,
  Customer,
  Density,
  DeskEntry,
  DeskEntryPage,
  Poke,
  Problem,
  SearchHits,
  Session,
  Staff,
  StaleCase,
} from './schemas.ts';

const documented = {
  Staff,
  Session,
  Customer,
  CaseRow,
  Case,
  CasePage,
  DeskEntry,
  DeskEntryPage,
  Density,
  SearchHits,
  Poke,
  Problem,
  StaleCase,
};

type Json = Readonly<Record<string, unknown>>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json, type = 'application/json'): Json => ({ content: { [type]: { schema } } });
const problem = (description: string, schema = 'Problem'): Json => ({
  description,
  ...json(ref(schema), 'application/problem+json'),
});

/** The whole document; plain data. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline desk',
      version: '1',
      description:
        'Everything about customers, cases and staff that no channel owns. What a role may not see is answered like what is not there.',
    },
    servers: [{ url: '/desk/v1' }],
    security: [{ session: [] }],
    paths: pathsOf(operations),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'header', name: 'Throughline-Session' } },
      schemas: componentSchemas(),
    },
  };
}

function pathsOf(all: readonly Operation[]): Json {
  const byPath = Map.groupBy(all, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, own]) => [
      path,
      Object.fromEntries(own.map((operation) => [operation.method.toLowerCase(), described(operation)])),
    ]),
  );
}

function described({
  path,
  id,
  summary,
  query = {},
  ifMatch,
  once,
  open,
  body,
  status,
  answer,
}: Operation): Json {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  });
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(query).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
    })),
    ...(ifMatch === true ? [header('If-Match', 'The version seen, as its ETag.')] : []),
    ...(once === true
      ? [header('Idempotency-Key', 'The same key and body give the same answer for 7 days.')]
      : []),
  ];
  return {
    operationId: id,
    summary,
    ...(open === true && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, ...json(body) } }),
    responses: {
      [status]: success(answer),
      ...(open === true
        ? {}
        : { 401: problem('Nobody is signed in.'), 403: problem('The role does not allow it.') }),
      ...(path.includes('{') && { 404: problem('Not there, or not for this person.') }),
      ...(once === true && {
        400: problem('The key or the body is missing.'),
        409: problem('The same request still runs, or the case does not allow this now (`reason`).'),
        422: problem('The key was used with another body.'),
      }),
      ...(ifMatch === true && {
        412: problem('The case has changed: who did it, when, and how it stands.', 'StaleCase'),
        428: problem('If-Match is missing.'),
      }),
      429: problem('Too many requests; `Retry-After` says when to come back.'),
    },
  };
}

function success(answer: Operation['answer']): Json {
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

function componentSchemas(): Json {
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

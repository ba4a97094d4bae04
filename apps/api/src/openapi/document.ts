import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../platform/access/session-reader';
import { PUBLIC } from '../platform/access/session.guard';
import { CONTRACT_SCHEMAS } from './contract-schemas';
import { withoutNullable } from './nullable';
import { openAnswers } from './open-answers';
import { namesIn, refTo, type Schema } from './schema';
import { sortKeys } from './sort-keys';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const SESSION = 'session';
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const ABOUT =
  'Multidisciplinary case consultation in live rooms. Errors are RFC 9457 problems; lists are `{items, nextCursor}`; a change sends the `version` that it was made on.';

const TAGS = [
  { name: 'sessions', description: 'Signing in and out, and what the sign-in page needs to know.' },
  { name: 'members', description: 'The own profile, and accepting an invitation.' },
  { name: 'directory', description: 'Members and practices, as colleagues find them.' },
  { name: 'cases', description: 'De-identified presentations with their members, versions and consent.' },
  { name: 'documents', description: 'The texts that are attached to a case.' },
  { name: 'rooms', description: 'The log of a case: messages, events, read markers.' },
  {
    name: 'consultations',
    description: 'A case talked through in its room: phases, safety holds, recommendations, summary.',
  },
  { name: 'meetings', description: 'Appointments with several cases, alone or in a series.' },
  { name: 'inbox', description: 'What waits for the viewer.' },
  { name: 'privacy', description: 'The scan of a text, second looks, reports and incidents.' },
  { name: 'audit', description: 'Who did what.' },
];

const operationId = (controller: string, handler: string): string =>
  `${controller.replace(/Controller$/, '')}_${handler}`;

/** Whether the schemas of what is answered let fields stand that they do not name: published they do. */
type Answered = 'open' | 'closed';

/** The API as OpenAPI 3.1, from the routes themselves; the same every time for the same sources. */
export function buildDocument(app: INestApplication, answered: Answered = 'open'): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Consilium')
    .setDescription(ABOUT)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, SESSION)
    .build();
  config.tags = TAGS;
  const document = withoutNullable(SwaggerModule.createDocument(app, config, { operationIdFactory: operationId }));
  const open = publicOperations(app);
  for (const operation of operationsOf(document)) complete(operation, open.has(operation.operationId ?? ''));
  const told = answered === 'open' ? openAnswers : <T>(schema: T): T => schema;
  for (const operation of operationsOf(document)) operation.responses = told(operation.responses);
  document.components = {
    ...document.components,
    schemas: componentsOf(document, told(CONTRACT_SCHEMAS)) as NonNullable<OpenAPIObject['components']>['schemas'],
  };
  return sortKeys(document);
}

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.values(paths).flatMap((path) => METHODS.flatMap((method) => path[method] ?? []));

/** The DTOs, and of the contract what is pointed to. */
function componentsOf(
  { paths, components }: OpenAPIObject,
  contract: Readonly<Record<string, Schema>>,
): Record<string, Schema> {
  const schemas = { ...contract, ...(components?.schemas as Record<string, Schema> | undefined) };
  return Object.fromEntries(namesIn(paths, schemas).flatMap((name) => (schemas[name] ? [[name, schemas[name]]] : [])));
}

/** Every operation may answer a problem, and every one that is not public needs the session. */
function complete(operation: Operation, isPublic: boolean): void {
  const problem = {
    description: 'A problem; see `code`.',
    content: { 'application/problem+json': { schema: refTo('Problem') } },
  };
  const told = Object.entries(operation.responses).map(([status, response]) => [
    status,
    /^[45]/.test(status) ? { ...problem, ...response } : response,
  ]);
  operation.responses = { ...(Object.fromEntries(told) as Operation['responses']), '4XX': problem, '5XX': problem };
  operation.security = isPublic ? [] : [{ [SESSION]: [] }];
}

/** The routes that the guard lets everybody into, found where the guard finds them. */
function publicOperations(app: INestApplication): Set<string> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const classes = controllers.map(({ metatype }) => metatype).filter((metatype) => typeof metatype === 'function');
  return new Set(
    classes.flatMap((type) =>
      handlersOf(type)
        .filter(({ handler }) => isPublic(handler) || isPublic(type))
        .map(({ name }) => operationId(type.name, name)),
    ),
  );
}

const isPublic = (target: object): boolean => Reflect.getMetadata(PUBLIC, target) === true;

function handlersOf(type: { prototype: object }): { name: string; handler: object }[] {
  const described = Object.entries(Object.getOwnPropertyDescriptors(type.prototype));
  return described.flatMap(([name, { value }]: [string, PropertyDescriptor]) =>
    typeof value === 'function' ? [{ name, handler: value as object }] : [],
  );
}

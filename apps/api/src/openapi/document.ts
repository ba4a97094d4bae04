import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../platform/access/session-reader';
import { PUBLIC } from '../platform/access/session.guard';
import { PROBLEM_SCHEMA } from './problem.schema';
import { sortKeys } from './sort-keys';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const SESSION = 'session';
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const ABOUT =
  'Multidisciplinary case consultation in live rooms. Errors are RFC 9457 problems; lists are `{items, nextCursor}`; a change sends the `version` that it was made on.';

const operationId = (controller: string, handler: string): string =>
  `${controller.replace(/Controller$/, '')}_${handler}`;

/** The API as OpenAPI 3, from the routes themselves; the same every time for the same sources. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Consilium')
    .setDescription(ABOUT)
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, SESSION)
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationId });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
  };
  const open = publicOperations(app);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation, open.has(operation.operationId ?? ''));
    }
  }
  return sortKeys(document);
}

/** Every operation may answer a problem, and every one that is not public needs the session. */
function complete(operation: Operation, isPublic: boolean): void {
  const problem = {
    description: 'A problem; see `code`.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
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

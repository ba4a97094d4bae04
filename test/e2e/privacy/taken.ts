import { RequestMethod, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ModulesContainer } from '@nestjs/core';
import { API_PREFIX } from '../../../apps/api/src/platform/http/http-edges';

/** Where Nest keeps what decorators say of a handler and its parameters. */
const KEPT = {
  parameters: '__routeArguments__',
  types: 'design:paramtypes',
  path: 'path',
  method: 'method',
  message: 'message',
  gateway: 'websockets:is_gateway',
};
const PARTS: Readonly<Record<string, Part>> = {
  3: 'body',
  4: 'query',
  5: 'path',
  6: 'header',
  8: 'file',
  9: 'file',
  12: 'raw body',
};

export type Part = 'body' | 'query' | 'path' | 'header' | 'file' | 'raw body';

/** One parameter that a handler takes from what a client sent. */
export interface Taken {
  /** `POST /api/v1/cases`, or the name of a socket message. */
  of: string;
  part: Part;
  type: Type<object> | undefined;
  /** The one field or header that it takes; undefined for the whole part. */
  field: string | undefined;
  /** Pipes of the parameter's own. */
  piped: boolean;
}

/** Everything that the handlers of all routes and socket messages take from a client, from what Nest itself reads. */
export function takenBy(app: NestFastifyApplication): Taken[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = classesOf(modules.flatMap(({ controllers: all }) => [...all.values()]));
  const gateways = classesOf(modules.flatMap(({ providers }) => [...providers.values()])).filter(
    (type) => Reflect.getMetadata(KEPT.gateway, type) === true,
  );
  return [
    ...controllers.flatMap((type) =>
      handlersOf(type).flatMap(({ name, handler }) =>
        routesOf(type, handler).flatMap((route) => parametersOf(type, name, route)),
      ),
    ),
    ...gateways.flatMap((type) =>
      handlersOf(type).flatMap(({ name, handler }) => {
        const message: unknown = Reflect.getMetadata(KEPT.message, handler);
        return typeof message === 'string' ? parametersOf(type, name, message) : [];
      }),
    ),
  ];
}

const classesOf = (wrappers: { metatype: unknown }[]): Type<object>[] => [
  ...new Set(
    wrappers
      .map(({ metatype }) => metatype)
      .filter((type): type is Type<object> => typeof type === 'function' && 'prototype' in type),
  ),
];

function handlersOf(type: Type<object>): { name: string; handler: object }[] {
  const described = Object.entries(Object.getOwnPropertyDescriptors(type.prototype));
  return described.flatMap(([name, { value }]: [string, PropertyDescriptor]) =>
    typeof value === 'function' ? [{ name, handler: value as object }] : [],
  );
}

function routesOf(type: Type<object>, handler: object): string[] {
  const method = Reflect.getMetadata(KEPT.method, handler) as RequestMethod | undefined;
  if (method === undefined) return [];
  const paths = [Reflect.getMetadata(KEPT.path, type), Reflect.getMetadata(KEPT.path, handler)].map((path: unknown) =>
    typeof path === 'string' ? path.replace(/^\/|\/$/g, '') : '',
  );
  return [`${RequestMethod[method]} /${[API_PREFIX, ...paths].filter(Boolean).join('/')}`];
}

function parametersOf(type: Type<object>, name: string, of: string): Taken[] {
  const parameters = (Reflect.getMetadata(KEPT.parameters, type, name) ?? {}) as Record<
    string,
    { index: number; data?: unknown; pipes?: unknown[] }
  >;
  const types = (Reflect.getMetadata(KEPT.types, type.prototype as object, name) ?? []) as Type<object>[];
  return Object.entries(parameters).flatMap(([key, { index, data, pipes = [] }]): Taken[] => {
    const part = PARTS[key.split(':')[0]!];
    return part
      ? [{ of, part, type: types[index], field: typeof data === 'string' ? data : undefined, piped: pipes.length > 0 }]
      : [];
  });
}

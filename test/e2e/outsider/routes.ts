import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ModulesContainer } from '@nestjs/core';
import { findWebFolder } from '../../../apps/api/src/platform/http/web-app';

/** Where Nest keeps what `@WebSocketGateway()` and `@SubscribeMessage()` say. */
const IS_GATEWAY = 'websockets:is_gateway';
const MESSAGE = 'message';

const DOCS_FILES = '/api/docs/assets/';

/** One line of the router's own list: indentation, path, methods. */
const LINE = /^(?<depth>(?:[│├└─ ]{4})*)(?<path>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/u;

/**
 * Every route that the HTTP server answers, as `GET /api/v1/cases/:id`: read from the router itself, so that a route is found however
 * it was made. Files that are served as they lie on the disk (the built web app, the reader of the API's document) are left out.
 */
export function routesOf(app: NestFastifyApplication): string[] {
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return printed
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { depth, path, methods } = LINE.exec(line)?.groups ?? {};
      if (depth === undefined || path === undefined) throw new Error(`The router's list is not understood: ${line}`);
      const level = depth.length / 4;
      above.length = level - 1;
      const whole = `${above.join('')}${path === '*' ? '/*' : path}`;
      above[level - 1] = path;
      return (methods?.split(', ') ?? []).map((method) => `${method} ${whole}`);
    })
    .filter((route) => !isFile(route))
    .sort();
}

function isFile(route: string): boolean {
  const [method, path = ''] = route.split(' ');
  if (path.startsWith(DOCS_FILES)) return true;
  const folder = findWebFolder();
  return (
    folder !== undefined &&
    (method === 'GET' || method === 'HEAD') &&
    !path.includes('*') &&
    existsSync(join(folder, path))
  );
}

/** Every message that some gateway takes from a client. */
export function socketMessagesOf(app: NestFastifyApplication): string[] {
  const gateways = [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.providers.values()])
    .map(({ metatype }) => metatype)
    .filter(
      (type): type is new () => object => typeof type === 'function' && Reflect.getMetadata(IS_GATEWAY, type) === true,
    );
  return [...new Set(gateways)].flatMap((gateway) => messagesOf(gateway.prototype as object)).sort();
}

function messagesOf(prototype: object): string[] {
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    const message: unknown = typeof handler === 'function' ? Reflect.getMetadata(MESSAGE, handler) : undefined;
    return typeof message === 'string' ? [message] : [];
  });
}

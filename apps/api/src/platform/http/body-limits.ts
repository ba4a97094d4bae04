import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { getMetadataStorage } from 'class-validator';
import { WithOverrides } from './overrides';

/** A string that may be longer than this makes its body a large one. */
const SHORT = 2_000;

/** Routes whose body may hold long texts, as `POST /api/v1/cases`: what their DTOs say. Every other body is small. */
export function routesOfTexts(app: INestApplicationContext, prefix: string): ReadonlySet<string> {
  const controllers = [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .map(({ metatype }) => metatype as Type<object>);
  return new Set(
    [...new Set(controllers)].flatMap((controller) =>
      handlersOf(controller)
        .filter(({ body }) => body && holdsTexts(body))
        .map(({ route }) => route(prefix)),
    ),
  );
}

interface Handler {
  route: (prefix: string) => string;
  body: Type<object> | undefined;
}

function handlersOf(controller: Type<object>): Handler[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name): Handler[] => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    const method =
      typeof handler === 'function'
        ? (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined)
        : undefined;
    if (method === undefined) return [];
    const paths = [controller, handler!].map((target) =>
      String(Reflect.getMetadata(PATH_METADATA, target) ?? '').replace(/^\/|\/$/g, ''),
    );
    return [
      {
        body: bodyOf(controller, name),
        route: (prefix) => `${RequestMethod[method]} /${[prefix, ...paths].filter(Boolean).join('/')}`,
      },
    ];
  });
}

function bodyOf(controller: Type<object>, name: string): Type<object> | undefined {
  const taken = Object.entries(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number }>,
  );
  const body = taken.find(([key]) => Number(key.split(':')[0]) === Number(RouteParamtypes.BODY))?.[1];
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as
    Type<object>[] | undefined;
  return body && types?.[body.index];
}

function holdsTexts(type: Type<object>): boolean {
  if (type.prototype instanceof WithOverrides) return true;
  return getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .some(({ name, constraints }) => name === 'maxLength' && (constraints as number[])[0]! > SHORT);
}

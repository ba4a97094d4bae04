import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from '../app.module';
import { createHttpAdapter } from '../platform/http/fastify-adapter';
import { shapeRoutes } from '../platform/http/http-edges';
import { loadSettings } from '../platform/settings';
import { buildDocument } from './document';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const preview = async (): Promise<OpenAPIObject> => {
  const settings = loadSettings({});
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register({ settings, databaseUrl: 'postgres://nowhere/none' }),
    createHttpAdapter(settings),
    { preview: true, logger: false },
  );
  shapeRoutes(app);
  return buildDocument(app);
};

describe('the OpenAPI document', () => {
  let document: OpenAPIObject;
  let operations: [string, Operation][];
  beforeAll(async () => {
    document = await preview();
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method} ${path}`,
        operation as Operation,
      ]),
    );
  });

  it('is made without a database, the same each time', async () => {
    expect(JSON.stringify(await preview())).toBe(JSON.stringify(document));
  });

  it('names every operation once', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(operations.length).toBeGreaterThan(15);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what every operation answers', () => {
    const silent = operations.filter(([, { responses }]) => {
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      return (
        successes.length === 0 ||
        successes.some(
          ([status, response]) => status !== '204' && !(response && 'content' in response && response.content),
        )
      );
    });
    expect(silent.map(([route]) => route)).toEqual([]);
  });

  it('points only to schemas that it holds', () => {
    const wanted = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]*)/g)].map(([, name]) => name);
    expect([...new Set(wanted)].filter((name) => !document.components?.schemas?.[name ?? ''])).toEqual([]);
  });

  it('keeps health and metrics out, and all under the prefix', () => {
    expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/v1/'))).toEqual([]);
  });
});

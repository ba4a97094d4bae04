import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import { createHttpAdapter } from '../platform/http/fastify-adapter';
import { shapeRoutes } from '../platform/http/http-edges';
import { loadSettings } from '../platform/settings';
import { buildDocument } from './document';

/** Prints the OpenAPI document, with `closed` as its first word one whose answers have no field that it does not name. Nest's preview mode reads the modules and routes without creating anything, so no database is needed. */
async function print(): Promise<void> {
  const settings = loadSettings({});
  const module = AppModule.register({ settings, databaseUrl: 'postgres://nowhere/none' });
  const app = await NestFactory.create<NestFastifyApplication>(module, createHttpAdapter(settings), {
    preview: true,
    logger: false,
  });
  shapeRoutes(app);
  process.stdout.write(
    `${JSON.stringify(buildDocument(app, process.argv[2] === 'closed' ? 'closed' : 'open'), null, 2)}\n`,
  );
}

void print();

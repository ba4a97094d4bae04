import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { AppModule, type AppParts } from './app.module';
import { serveDocs } from './openapi/serve-docs';
import { createHttpAdapter } from './platform/http/fastify-adapter';
import { guardEdges, shapeRoutes } from './platform/http/http-edges';
import { findWebFolder, serveWebApp } from './platform/http/web-app';
import { LoggingModule } from './platform/logging/logging.module';
import { logRequests } from './platform/logging/request-log';
import { Metrics } from './platform/metrics/metrics';
import { createSocketAdapter } from './platform/realtime/socket-adapter';

export interface AppOptions extends AppParts {
  /** Where log lines go; standard output unless told otherwise. */
  logDestination?: DestinationStream;
  /** The built web app; found beside the compiled code unless told otherwise. */
  webFolder?: string;
}

/** The whole server, connected to its database, ready to `listen`. `close()` drains it. */
export function createApp({ databaseUrl, features, ...options }: AppOptions): Promise<NestFastifyApplication> {
  return assembleApp(
    AppModule.register({ settings: options.settings, databaseUrl, ...(features && { features }) }),
    options,
  );
}

@Module({})
class RootModule {}

/** Puts the edges (logs, headers, Origin, problems, metrics, docs, web app, sockets) around a module that holds all the rest. */
export async function assembleApp(
  inner: DynamicModule,
  { settings, logDestination, webFolder = findWebFolder() }: Omit<AppOptions, 'databaseUrl' | 'features'>,
): Promise<NestFastifyApplication> {
  const root: DynamicModule = {
    module: RootModule,
    imports: [LoggingModule.register(settings, logDestination), inner],
  };
  // Nothing is printed before our own logger stands; when creating fails, the caller says why in one line.
  const app = await NestFactory.create<NestFastifyApplication>(root, createHttpAdapter(settings), {
    logger: false,
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  shapeRoutes(app);
  await guardEdges(app, settings);
  const metrics = app.get(Metrics);
  logRequests(app, (answer) => metrics.answered(answer));
  await serveDocs(app);
  if (webFolder) await serveWebApp(app, settings, webFolder);
  app.useWebSocketAdapter(createSocketAdapter(app, settings));
  return app;
}

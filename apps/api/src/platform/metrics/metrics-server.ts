import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SETTINGS, StartFailure, type Settings } from '../settings';
import { METRICS_TYPE, Metrics } from './metrics';

/** With METRICS_PORT: `/metrics` on a port of its own, which the operator opens to the network of the monitoring and to nobody else. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'host' | 'metricsPort'>,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { host, metricsPort } = this.settings;
    if (metricsPort === undefined) return;
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((listening, failed) =>
      server.once('error', failed).listen(metricsPort, host, listening),
    ).catch(({ code }: NodeJS.ErrnoException) => {
      throw new StartFailure(`METRICS_PORT ${metricsPort} on ${host} cannot be used (${code}).`);
    });
    this.server = server;
  }

  /** Where it listens; undefined without METRICS_PORT. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  async onModuleDestroy(): Promise<void> {
    const server = this.server;
    if (!server) return;
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET' || url !== '/metrics') return void response.writeHead(404).end();
    const text = await this.metrics.registry.metrics().catch(() => undefined);
    if (text === undefined) return void response.writeHead(503).end();
    response.writeHead(200, { 'content-type': METRICS_TYPE }).end(text);
  }
}

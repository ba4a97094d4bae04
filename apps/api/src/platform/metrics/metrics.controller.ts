import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/session.guard';
import { notFound } from '../problems/problem';
import { comesFromThisMachine } from './from-this-machine';
import { METRICS_TYPE, Metrics } from './metrics';

/** `GET /metrics` for Prometheus on this machine; for everybody else there is no such path. METRICS_PORT serves other machines. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Public()
  @Header('content-type', METRICS_TYPE)
  read(@Req() { raw }: FastifyRequest): Promise<string> {
    if (!comesFromThisMachine(raw)) throw notFound();
    return this.metrics.registry.metrics();
  }
}

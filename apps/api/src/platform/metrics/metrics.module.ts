import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';
import { MetricsServer } from './metrics-server';
import { SystemMetrics } from './system-metrics';

@Global()
@Module({ controllers: [MetricsController], providers: [Metrics, MetricsServer, SystemMetrics], exports: [Metrics] })
export class MetricsModule {}

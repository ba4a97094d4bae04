import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';
import { SystemMetrics } from './system-metrics';

@Global()
@Module({ controllers: [MetricsController], providers: [Metrics, SystemMetrics], exports: [Metrics] })
export class MetricsModule {}

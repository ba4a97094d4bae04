import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  HealthCheckService,
  HealthIndicatorService,
  TypeOrmHealthIndicator,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { Public } from '../access/session.guard';
import { AuditSealer } from '../audit/sealer';
import { ProblemException } from '../problems/problem';
import { Readiness } from './readiness';
import { SchemaCheck } from './schema-check';

const PING_MILLIS = 2000;

/** For balancers and operators. `/healthz`: the process answers. `/readyz`: it can serve. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly readiness: Readiness,
    private readonly schema: SchemaCheck,
    private readonly sealer: AuditSealer,
  ) {}

  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<HealthCheckResult> {
    return this.checks
      .check([
        () => this.database.pingCheck('database', { timeout: PING_MILLIS }),
        () => this.migrations(),
        () => this.audit(),
        ...this.readiness.missing().map((what) => () => this.waitFor(what)),
      ])
      .catch((error: unknown) => {
        throw notReady(error);
      });
  }

  private async migrations(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('migrations');
    return (await this.schema.everyMigrationRan().catch(() => false)) ? indicator.up() : indicator.down();
  }

  /** A log that was tampered with is no reason to stop recording in it: it is said, and the server goes on. */
  private audit(): HealthIndicatorResult {
    return this.indicators.check('audit').up({ chain: this.sealer.broken ? 'broken' : 'whole' });
  }

  private waitFor(what: string): HealthIndicatorResult {
    return this.indicators.check(what).down();
  }
}

/** Only the names of what is missing: the library's result may quote the driver's words. */
function notReady(error: unknown): unknown {
  if (!(error instanceof ServiceUnavailableException)) return error;
  const { error: down = {} } = error.getResponse() as HealthCheckResult;
  return new ProblemException('resource.busy', {
    detail: `Waiting for: ${Object.keys(down).join(', ') || 'the end'}.`,
    retryAfter: 1,
  });
}

import { Catch, type ArgumentsHost, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { toProblemException } from './to-problem';
import { safeErrorFields } from '../logging/safe-error';

/** Answers every HTTP refusal and fault as RFC 9457. Sockets have their own filter. */
@Catch()
export class HttpProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblemException(error).toProblem();
    if (problem.status >= 500) this.logger.error(safeErrorFields(error), 'request failed');
    if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }
}

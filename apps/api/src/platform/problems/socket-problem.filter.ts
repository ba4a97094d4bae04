import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter, Logger } from '@nestjs/common';
import { safeErrorFields } from '../logging/safe-error';
import { Metrics } from '../metrics/metrics';
import { toProblemException } from './to-problem';

type Acknowledge = (answer: unknown) => void;

/** Answers a socket message that was refused through its acknowledgement; a message without one is dropped in silence. */
@Injectable()
@Catch()
export class SocketProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Socket');

  constructor(private readonly metrics: Metrics) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = toProblemException(error).toProblem();
    if (problem.status >= 500) this.logger.error(safeErrorFields(error), 'socket message failed');
    this.metrics.ackRefused(problem.code);
    const acknowledge = host
      .getArgs<unknown[]>()
      .find((argument): argument is Acknowledge => typeof argument === 'function');
    acknowledge?.({ ok: false, problem });
  }
}

import { Catch, type ArgumentsHost, type ExceptionFilter, Logger } from '@nestjs/common';
import { toProblemException } from './to-problem';
import { safeErrorFields } from '../logging/safe-error';

type Acknowledge = (answer: unknown) => void;

/** Answers a socket message that was refused through its acknowledgement; a message without one is dropped in silence. */
@Catch()
export class SocketProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Socket');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = toProblemException(error).toProblem();
    if (problem.status >= 500) this.logger.error(safeErrorFields(error), 'socket message failed');
    const acknowledge = host.getArgs<unknown[]>().find((argument): argument is Acknowledge => typeof argument === 'function');
    acknowledge?.({ ok: false, problem });
  }
}

import { Logger } from '@nestjs/common';
import type { LogFunctionFactory } from 'graphile-worker';
import { DatabaseError } from 'pg';
import { safeErrorFields } from '../logging/safe-error';

const ours = new Logger('Jobs');

/** The database ends its connections (class 57P), as it does when it stops. */
const isFarewell = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code?.startsWith('57P') ?? false);

/**
 * The queue's own words go no further than their level: they quote payloads and the messages of errors. What failed is logged by
 * whoever does the work. That the database goes while the queue stops (`stopping`) is no news.
 */
export const logOfJobs =
  (stopping?: AbortSignal): LogFunctionFactory =>
  (scope: { taskIdentifier?: string }) =>
  (level, _message, meta) => {
    const error = meta['error'];
    const fields = {
      ...(scope.taskIdentifier && { task: scope.taskIdentifier }),
      ...(error instanceof Error && safeErrorFields(error)),
    };
    if (level === 'error' && meta['failure'] !== true && !(stopping?.aborted && isFarewell(error)))
      ours.warn(fields, 'the job queue reports an error');
    else if (level === 'error' || level === 'warning') ours.debug(fields, 'the job queue reports a warning');
  };

import { Logger } from '@nestjs/common';
import type { LogFunctionFactory } from 'graphile-worker';
import { safeErrorFields } from '../logging/safe-error';

const ours = new Logger('Jobs');

/**
 * The queue's own words go no further than their level: they quote payloads and the messages of errors. What failed is logged by
 * whoever does the work.
 */
export const logOfJobs: LogFunctionFactory = (scope: { taskIdentifier?: string }) => (level, _message, meta) => {
  const error = meta['error'];
  const fields = { ...(scope.taskIdentifier && { task: scope.taskIdentifier }), ...(error instanceof Error && safeErrorFields(error)) };
  if (level === 'error' && meta['failure'] !== true) ours.warn(fields, 'the job queue reports an error');
  else if (level === 'warning') ours.debug(fields, 'the job queue reports a warning');
};

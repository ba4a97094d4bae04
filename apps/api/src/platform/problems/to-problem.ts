import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@consilium/contracts';
import { ProblemException } from './problem';

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'permission.denied',
  404: 'resource.not_found',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  415: 'request.unsupported_media_type',
  429: 'request.throttled',
  503: 'resource.busy',
};

/** Status of an error that Fastify or Nest raised before a handler ran (body too large, malformed JSON …); undefined for a fault of ours. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return undefined;
}

/**
 * Any thrown thing as a problem. What was not meant for a client becomes `server.failed` with no detail at all (SEC 16.5.1):
 * messages of unknown errors may quote values.
 */
export function toProblemException(error: unknown): ProblemException {
  if (error instanceof ProblemException) return error;
  const status = statusOf(error);
  if (status === undefined || status >= 500)
    return new ProblemException(status === 503 ? 'resource.busy' : 'server.failed');
  return new ProblemException(BY_STATUS[status] ?? 'request.malformed');
}

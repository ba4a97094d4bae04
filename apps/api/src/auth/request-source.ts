import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { describeDevice } from './device';
import { networkOf, throttleAddress } from '../platform/access/network';

/** Where a request comes from, as far as we keep it. */
export interface RequestSource {
  /** For counting failures only; never stored as it is. */
  address: string;
  network: string;
  device: string;
}

export const sourceOf = (request: Pick<FastifyRequest, 'ip' | 'headers'>): RequestSource => ({
  address: throttleAddress(request.ip),
  network: networkOf(request.ip),
  device: describeDevice(request.headers['user-agent']),
});

export const Source = createParamDecorator((_: unknown, context: ExecutionContext): RequestSource =>
  sourceOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { PART2_NOTICE } from '@consilium/contracts';
import { map, type Observable } from 'rxjs';
import type { ViewedRequest } from '../platform/access/session.guard';
import { Memberships } from './memberships';

/** What is read of one case: by its room or by itself. */
const OF_A_CASE = /\/(?:rooms|cases)\/:id(?:\/|$)/;

/** The notice of 42 CFR part 2 in every answer with something of a flagged case, whichever feature gives it. The handler has just read the membership. */
@Injectable()
export class Part2Notices implements NestInterceptor {
  constructor(private readonly memberships: Memberships) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { method, routeOptions, viewer, params } = context.switchToHttp().getRequest<ViewedRequest>();
    if (method !== 'GET' || !viewer || !OF_A_CASE.test(routeOptions.url ?? '')) return next.handle();
    const { id } = params as { id: string };
    return next
      .handle()
      .pipe(
        map((answer: unknown) =>
          this.memberships.lastRead(viewer.memberId, id)?.room.part2 ? withNotice(answer) : answer,
        ),
      );
  }
}

/** Files carry it in themselves. */
const withNotice = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && Object.getPrototypeOf(answer) === Object.prototype
    ? { ...answer, part2Notice: PART2_NOTICE }
    : answer;

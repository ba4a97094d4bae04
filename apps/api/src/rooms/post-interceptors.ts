import { Injectable } from '@nestjs/common';
import type { HeldPost, MessageKind, PostMessage } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import type { Membership } from './room-types';

/** A feature that may take a message in place of the room's log. */
export interface PostInterceptor {
  /** Messages of other kinds pass it by, at no cost. */
  readonly kinds: readonly MessageKind[];
  /**
   * Takes the message, or null to let it through to the log. Asked once posting is permitted, before the append: what it says holds for
   * the `guardVersion` of this membership, so a change that makes it answer otherwise raises the room's `guard_version`.
   */
  intercept(viewer: Viewer, membership: Membership, message: PostMessage): Promise<HeldPost | null>;
}

/** Which features look at a message before it is appended. They register when their module starts. */
@Injectable()
export class PostInterceptors {
  private readonly interceptors: PostInterceptor[] = [];

  register(interceptor: PostInterceptor): void {
    this.interceptors.push(interceptor);
  }

  /** Whether somebody takes a look at messages of this kind. */
  watch(kind: MessageKind): boolean {
    return this.interceptors.some((interceptor) => interceptor.kinds.includes(kind));
  }

  async intercept(viewer: Viewer, membership: Membership, message: PostMessage): Promise<HeldPost | null> {
    for (const interceptor of this.interceptors) {
      const held = interceptor.kinds.includes(message.kind ?? 'message')
        ? await interceptor.intercept(viewer, membership, message)
        : null;
      if (held) return held;
    }
    return null;
  }
}

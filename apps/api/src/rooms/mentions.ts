import { Injectable } from '@nestjs/common';
import { mentionedIn } from '@consilium/domain';
import { ProblemException } from '../platform/problems/problem';
import { Memberships } from './memberships';

/** Whom a text names as `@[id]`: only people who are in the room now and have an account. */
@Injectable()
export class Mentions {
  constructor(private readonly memberships: Memberships) {}

  /**
   * Throws `room.mention_unknown` or `room.mention_disabled` where the text names somebody else.
   * @param before wordings that the text replaces: whom they name may stay, whatever became of them
   */
  async require(
    roomId: string,
    text: string,
    before: () => Promise<readonly string[]> = async () => [],
  ): Promise<void> {
    const mentioned = new Set(mentionedIn(text));
    if (mentioned.size === 0) return;
    const people = (await this.memberships.people([roomId])).get(roomId) ?? [];
    for (const { memberId, current, disabled } of people) if (current && !disabled) mentioned.delete(memberId);
    if (mentioned.size === 0) return;
    for (const wording of await before()) for (const memberId of mentionedIn(wording)) mentioned.delete(memberId);
    if (mentioned.size === 0) return;
    if (people.some(({ memberId, current }) => current && mentioned.has(memberId))) {
      throw new ProblemException('room.mention_disabled', {
        errors: [{ path: 'text', message: 'mentions somebody whose account is disabled' }],
      });
    }
    throw new ProblemException('room.mention_unknown', {
      errors: [{ path: 'text', message: 'mentions somebody who is not in this room' }],
    });
  }
}

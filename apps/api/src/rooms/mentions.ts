import { Injectable } from '@nestjs/common';
import { MENTION } from '@consilium/contracts';
import { ProblemException } from '../platform/problems/problem';
import { Memberships } from './memberships';

/** Whom a text names as `@[id]`: only people who are in the room now. */
@Injectable()
export class Mentions {
  constructor(private readonly memberships: Memberships) {}

  /** Throws `room.mention_unknown` where the text names somebody else. */
  async require(roomId: string, text: string): Promise<void> {
    const mentioned = new Set([...text.matchAll(MENTION)].map((match) => match[1]));
    if (mentioned.size === 0) return;
    const people = (await this.memberships.people([roomId])).get(roomId) ?? [];
    for (const person of people) if (person.current) mentioned.delete(person.memberId);
    if (mentioned.size > 0) throw new ProblemException('room.mention_unknown', { errors: [{ path: 'text', message: 'mentions somebody who is not in this room' }] });
  }
}

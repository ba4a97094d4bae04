import { Injectable } from '@nestjs/common';
import { sessionHash } from '../platform/audit/audit';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from './carried-text';
import { HeardStore } from './realtime/heard-store';
import { Presence } from './realtime/presence';
import { RoomConnections } from './realtime/room-connections';
import { TextHolders, type Exposed } from './text-holders';

/** Who may have had a text: asked at the moment when it is reported, before it is hidden. */
@Injectable()
export class TextExposure {
  constructor(
    private readonly presence: Presence,
    private readonly connections: RoomConnections,
    private readonly heard: HeardStore,
    private readonly copies: TextHolders,
  ) {}

  /**
   * Everybody but its author: who is in the room, on any server; the sessions that any server sent it to, before a restart too; whose read marker is past it, also
   * of former members; whom features told of it or showed it.
   */
  async of(tx: Tx, text: CarriedText): Promise<Exposed[]> {
    const { roomId, seq } = text;
    const present = this.presence
      .of(roomId)
      .map(({ memberId }): Exposed => ({ memberId, how: 'present', at: null, session: null }));
    const sessions = new Map(
      text.events
        .flatMap((event) => this.connections.heardBy(roomId, event.seq))
        .map((heard) => [heard.sessionId, heard]),
    );
    const here = [...sessions.values()].map(({ memberId, sessionId }) => ({
      memberId,
      session: sessionHash(sessionId),
    }));
    const written = (
      await this.heard.of(
        tx,
        roomId,
        text.events.map((event) => event.seq),
      )
    ).filter(({ session }) => !here.some((one) => one.session === session));
    const sent = [...here, ...written].map((one): Exposed => ({ ...one, how: 'sent', at: null }));
    const read = (
      await tx.query<{ member_id: string }>(
        'SELECT member_id FROM room_member WHERE room_id = $1 AND first_seq <= $2 AND read_seq >= $2 ORDER BY added_at',
        [roomId, seq],
      )
    ).map(({ member_id }): Exposed => ({ memberId: member_id, how: 'read', at: null, session: null }));
    return [...present, ...sent, ...read, ...(await this.copies.exposed(tx, text))].filter(
      ({ memberId }) => memberId !== text.authorId,
    );
  }
}

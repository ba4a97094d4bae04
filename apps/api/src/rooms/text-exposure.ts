import { Injectable } from '@nestjs/common';
import { sessionHash } from '../platform/audit/audit';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from './carried-text';
import { Presence } from './realtime/presence';
import { RoomConnections } from './realtime/room-connections';
import { RoomsRepository } from './rooms.repository';
import { TextHolders, type Exposed } from './text-holders';

/** Who may have had a text: asked at the moment when it is reported, before it is hidden. */
@Injectable()
export class TextExposure {
  constructor(
    private readonly presence: Presence,
    private readonly connections: RoomConnections,
    private readonly copies: TextHolders,
    private readonly rooms: RoomsRepository,
  ) {}

  /**
   * Everybody but its author: who is in the room, on any server; the sessions that any server sent it to, before a restart too; whose read marker is past it, also
   * of former members; whom features told of it or showed it.
   */
  async exposedTo(tx: Tx, text: CarriedText): Promise<Exposed[]> {
    const { roomId, seq } = text;
    const present = this.present(roomId);
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
      await this.rooms.sentTo(
        tx,
        roomId,
        text.events.map((event) => event.seq),
      )
    ).filter(({ session }) => !here.some((one) => one.session === session));
    const sent = [...here, ...written].map((one): Exposed => ({ ...one, how: 'sent', at: null }));
    const read = (await this.rooms.whoRead(tx, roomId, seq)).map((memberId): Exposed => ({
      memberId,
      how: 'read',
      at: null,
      session: null,
    }));
    return [...present, ...sent, ...read, ...(await this.copies.exposed(tx, text))].filter(
      ({ memberId }) => memberId !== text.authorId,
    );
  }

  /** Who is in the room now, on any server. */
  present(roomId: string): Exposed[] {
    const people = this.presence.presentIn(roomId);
    return people.map(({ memberId }) => ({ memberId, how: 'present', at: null, session: null }));
  }
}

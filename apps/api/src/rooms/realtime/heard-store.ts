import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { sessionHash } from '../../platform/audit/audit';
import { safeErrorFields } from '../../platform/logging/safe-error';
import { RoomsRepository } from '../rooms.repository';
import { HeardBySessions } from './heard-by-sessions';
import { RoomConnections } from './room-connections';

/** How much later than it was sent it is written down. Milliseconds. */
const SAVE_EVERY = 5_000;

/** Writes down which session was sent which part of a room's log, apart from sending it: every few seconds what is new, and the rest when the server stops. */
@Injectable()
export class HeardStore implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Rooms');
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly connections: RoomConnections,
    private readonly heard: HeardBySessions,
    private readonly rooms: RoomsRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.save(), SAVE_EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.save();
  }

  /** Resolves once everything that was sent before the call is written, or is kept for the next time. */
  save(): Promise<void> {
    this.saving = this.saving.then(() => this.saveNow());
    return this.saving;
  }

  private async saveNow(): Promise<void> {
    this.connections.noteAllHeard();
    const news = this.heard.takeNews();
    if (news.length === 0) return;
    const rows = news.map(({ roomId, sessionId, memberId, stretches }) => ({
      room_id: roomId,
      session_hash: sessionHash(sessionId),
      member_id: memberId,
      seqs: `{${stretches.map(({ from, to }) => `[${from},${to}]`).join(',')}}`,
    }));
    try {
      await this.rooms.noteSent(rows);
    } catch (error) {
      this.heard.giveBack(news);
      this.logger.warn(safeErrorFields(error), 'who was sent what cannot be written down; trying again');
    }
  }
}

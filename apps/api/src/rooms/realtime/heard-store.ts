import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { sessionHash } from '../../platform/audit/audit';
import { PeriodicWork } from '../../platform/jobs';
import { safeErrorFields } from '../../platform/logging/safe-error';
import { RoomsRepository } from '../rooms.repository';
import { HeardBySessions } from './heard-by-sessions';
import { RoomConnections } from './room-connections';

/** How much later than it was sent it is written down. Milliseconds. */
const SAVE_EVERY = 5_000;

/** Writes down which session was sent which part of a room's log, apart from sending it: every few seconds what is new, and the rest when the server stops. */
@Injectable()
export class HeardStore implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Rooms');
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly connections: RoomConnections,
    private readonly heard: HeardBySessions,
    private readonly rooms: RoomsRepository,
    periodic: PeriodicWork,
  ) {
    periodic.every('rooms: save what was sent to whom', SAVE_EVERY, () => this.save());
  }

  async beforeApplicationShutdown(): Promise<void> {
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
      this.logger.warn(
        safeErrorFields(error),
        'rooms: could not save what was sent to whom; the next round will retry',
      );
    }
  }
}

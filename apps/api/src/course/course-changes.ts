import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PresentationWatchers } from '../cases/presentation-watchers';
import { Bus } from '../platform/bus/bus';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { CourseRepository } from './course.repository';

/** A change of what the safety rules read of a case, in the transaction that made it. */
export interface ChangedCourse {
  row: { id: string; roomId: string };
  version: number;
  /** When it was, of what is loaded as it was: the room is told nothing of it. */
  at?: Date;
}

export type CourseWatcher = (tx: Tx, changed: ChangedCourse) => Promise<void>;

/** Gives every change of a course its version, lets watchers look at it in the same transaction, and tells who is in the case after the commit. */
@Injectable()
export class CourseChanges implements OnModuleInit {
  private readonly watchers: CourseWatcher[] = [];

  constructor(
    private readonly bus: Bus,
    private readonly course: CourseRepository,
    private readonly presentations: PresentationWatchers,
    private readonly rooms: RoomsService,
  ) {}

  /** The presentation's answers are facts too, whatever route they came by. */
  onModuleInit(): void {
    this.presentations.watch((tx, row) => this.changed(tx, row));
  }

  watch(watcher: CourseWatcher): void {
    this.watchers.push(watcher);
  }

  async changed(tx: Tx, row: ChangedCourse['row'], at?: Date): Promise<void> {
    const version = await this.course.nextVersion(tx, row.id);
    for (const watcher of this.watchers) await watcher(tx, { row, version, ...(at && { at }) });
    const people = await this.rooms.peopleOf(row.roomId, tx);
    // A hint: what stands in the course now they read again, and are asked for permission then.
    tx.afterCommit(() => {
      for (const { memberId, current } of people)
        if (current) this.bus.emit('member', memberId, 'course.changed', { caseId: row.id, version });
    });
  }
}

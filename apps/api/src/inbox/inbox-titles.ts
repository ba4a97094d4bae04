import { Injectable } from '@nestjs/common';
import { ROOM_SUBJECT_KINDS, type InboxSubjectKind, type RoomSubjectKind } from '@consilium/contracts';
import { RoomSubjects } from '../rooms/room-subjects';

/** A row of an inbox, as far as its title goes. */
interface Titled {
  id: string;
  subject_kind: InboxSubjectKind;
  subject_id: string;
  room_kind: RoomSubjectKind | null;
  room_subject_id: string | null;
}

export type TitleProvider = (ids: string[]) => Promise<Map<string, string>>;

/** Titles of what notices are about. What has a room is described by it; of anything else its feature registers how. */
@Injectable()
export class InboxTitles {
  private readonly providers = new Map<InboxSubjectKind, TitleProvider>();

  constructor(private readonly subjects: RoomSubjects) {}

  register(kind: InboxSubjectKind, titles: TitleProvider): void {
    this.providers.set(kind, titles);
  }

  /** By the id of the row. The rows are what their members may see now. */
  async of(rows: readonly Titled[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (const kind of ROOM_SUBJECT_KINDS) {
      const ofRoom = rows.filter((row) => row.room_kind === kind);
      const subjects = await this.subjects.describe(kind, [
        ...new Set(ofRoom.flatMap(({ room_subject_id }) => room_subject_id ?? [])),
      ]);
      for (const { id, room_subject_id } of ofRoom) titles.set(id, subjects.get(room_subject_id ?? '')?.title ?? '');
    }
    for (const [kind, titlesOf] of this.providers) {
      const about = rows.filter((row) => row.room_kind === null && row.subject_kind === kind);
      if (about.length === 0) continue;
      const found = await titlesOf([...new Set(about.map(({ subject_id }) => subject_id))]);
      for (const { id, subject_id } of about) titles.set(id, found.get(subject_id) ?? '');
    }
    return titles;
  }
}

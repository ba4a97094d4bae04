import { Injectable } from '@nestjs/common';
import { ROOM_SUBJECT_KINDS, type InboxSubjectKind, type RoomSubjectKind } from '@consilium/contracts';
import { RoomSubjects } from '../rooms/room-subjects';

/** A row of an inbox, as far as its title goes. */
interface Titled {
  id: string;
  subjectKind: InboxSubjectKind;
  subjectId: string;
  roomKind: RoomSubjectKind | null;
  roomSubjectId: string | null;
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
  async byItem(rows: readonly Titled[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (const kind of ROOM_SUBJECT_KINDS) {
      const ofRoom = rows.filter((row) => row.roomKind === kind);
      const subjects = await this.subjects.describe(kind, [
        ...new Set(ofRoom.flatMap(({ roomSubjectId }) => roomSubjectId ?? [])),
      ]);
      for (const { id, roomSubjectId } of ofRoom) titles.set(id, subjects.get(roomSubjectId ?? '')?.title ?? '');
    }
    for (const [kind, titlesOf] of this.providers) {
      const about = rows.filter((row) => row.roomKind === null && row.subjectKind === kind);
      if (about.length === 0) continue;
      const found = await titlesOf([...new Set(about.map(({ subjectId }) => subjectId))]);
      for (const { id, subjectId } of about) titles.set(id, found.get(subjectId) ?? '');
    }
    return titles;
  }
}

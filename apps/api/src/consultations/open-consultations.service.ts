import { Injectable } from '@nestjs/common';
import type { ConsultationState, OpenConsultationItem } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import { RoomSubjects } from '../rooms/room-subjects';
import { RoomsService } from '../rooms/rooms.service';
import { ConsultationsRepository } from './consultations.repository';

/** What runs or is planned in the rooms that a member is in now. */
@Injectable()
export class OpenConsultations {
  constructor(
    private readonly consultations: ConsultationsRepository,
    private readonly rooms: RoomsService,
    private readonly subjects: RoomSubjects,
  ) {}

  /** What runs first, then the soonest. */
  async openTo(viewer: Viewer): Promise<OpenConsultationItem[]> {
    const own = new Map((await this.rooms.roomsOf(viewer.memberId, 'case')).map(({ roomId, room }) => [roomId, room]));
    const open = (await this.consultations.open([...own.keys()])).toSorted(([, a], [, b]) =>
      order(a).localeCompare(order(b)),
    );
    const roomIds = open.map(([roomId]) => roomId);
    const [subjects, members] = await Promise.all([
      this.subjects.describe(
        'case',
        roomIds.flatMap((roomId) => own.get(roomId)?.subjectId ?? []),
      ),
      this.rooms.membersOf(roomIds),
    ]);
    return open.flatMap(([roomId, consultation]): OpenConsultationItem[] => {
      const subject = subjects.get(own.get(roomId)?.subjectId ?? '');
      if (!subject) return [];
      const { facilitatorId } = consultation;
      const person = members.get(roomId)?.find(({ memberId }) => memberId === facilitatorId);
      const facilitator = {
        memberId: facilitatorId,
        displayName: person?.displayName ?? '',
        discipline: person?.discipline ?? null,
      };
      return [
        {
          roomId,
          subject: { kind: 'case', id: subject.id, code: subject.label, title: subject.title },
          facilitator,
          consultation,
        },
      ];
    });
  }
}

const order = ({ status, startedAt, scheduledFor }: ConsultationState): string =>
  status === 'running' ? `0 ${startedAt}` : `1 ${scheduledFor}`;

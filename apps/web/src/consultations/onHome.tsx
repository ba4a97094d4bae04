import type { OpenConsultationItem } from '@consilium/contracts';
import { IconBroadcast } from '@tabler/icons-react';
import { useMember } from '../auth/useMember';
import type { ComingRow, LiveRow, OnHome, Rows } from '../home/slots/onHome';
import { useRooms } from '../rooms/queries';
import { together } from '../ui';
import { paths } from '../ui/paths';
import { sayFacilitates } from '../ui/sayFacilitates';
import { Others, TimeLeft } from './live/InRoomNow';
import { useOpenConsultations } from './live/useOpenConsultations';
import { PHASE_WORDS } from './phases';

/** Consultations that run, each with its phase and who is there, and those that are planned. */
export const onHome: OnHome = { useLive, useComing };

function useLive(): Rows<LiveRow> {
  const { id: memberId } = useMember();
  const rooms = useRooms();
  const open = useOpenConsultations();
  const rows = (open.data ?? []).flatMap((item): LiveRow | [] => {
    const room = rooms.data?.find(({ id }) => id === item.roomId);
    if (!room || item.consultation.status !== 'running') return [];
    const { subject, unread, present } = room;
    const { phase, startedAt } = item.consultation;
    return {
      id: room.id,
      icon: IconBroadcast,
      what: `${subject.code}${phase ? `, phase ${PHASE_WORDS[phase]}` : ''}`,
      why: (
        <>
          <span>{sayFacilitates(item.facilitator, memberId)}</span>
          <Others others={present.filter((person) => person.memberId !== memberId)} />
          <TimeLeft consultation={item.consultation} />
          {unread > 0 && <span>{`${unread} new.`}</span>}
        </>
      ),
      action: { to: paths.case(subject.id), word: 'Join the room', name: `Join the room of ${subject.code}` },
      since: startedAt ?? '',
      room: subject,
      covers: ({ kind, roomId }) => kind === 'consultation.starting' && roomId === room.id,
    };
  });
  return { rows, query: together([rooms, open]) };
}

function useComing(): Rows<ComingRow> {
  const { id: memberId } = useMember();
  const open = useOpenConsultations();
  const rowOf = ({ consultation, subject, facilitator }: OpenConsultationItem): ComingRow | [] =>
    consultation.status === 'scheduled' && consultation.scheduledFor
      ? {
          id: consultation.id,
          at: consultation.scheduledFor,
          what: subject.code,
          why: `Consultation. ${sayFacilitates(facilitator, memberId)}`,
          to: paths.case(subject.id),
        }
      : [];
  return { rows: (open.data ?? []).flatMap(rowOf), query: open };
}

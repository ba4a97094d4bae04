import type { RoomMemberView } from '@consilium/contracts';
import { IconUserPlus } from '@tabler/icons-react';
import { casePaths } from '../../cases/casePaths';
import { AttendancePane } from '../../consultations/people/AttendancePane';
import { Hands } from '../../consultations/people/Hands';
import type { RoomSnapshot } from '../../realtime/room-snapshot';
import { ButtonLink, disciplineOrder, MemberName, SectionHead } from '../../ui';
import { useRoom } from '../RoomContext';
import classes from './PeoplePane.module.css';

type Whereabouts = 'here' | 'typing' | 'away';
const WORDS: Record<Whereabouts, string> = { here: 'Here', typing: 'typing', away: 'Away' };

const orderOf = ({ discipline }: RoomMemberView): number => (discipline ? disciplineOrder(discipline) : Number.MAX_SAFE_INTEGER);

function noteOf({ memberId, role }: RoomMemberView, viewerId: string): string {
  const words = [memberId === viewerId ? 'you' : '', role === 'consultant' ? '' : role].filter(Boolean);
  return words.join(', ');
}

/** Who is in the room now and who is away, by discipline. Never a photo, never a colour alone. */
export function PeoplePane({ caseId, room }: { caseId: string; room: RoomSnapshot }) {
  const { state, memberId, abilities } = useRoom();
  const here = new Set(room.present.map((person) => person.memberId));
  const typing = new Set(room.typing);
  const where = (member: RoomMemberView): Whereabouts => (!here.has(member.memberId) ? 'away' : typing.has(member.memberId) ? 'typing' : 'here');
  const members = [...state.members.values()].toSorted(
    (a, b) => Number(here.has(b.memberId)) - Number(here.has(a.memberId)) || orderOf(a) - orderOf(b) || a.displayName.localeCompare(b.displayName),
  );
  return (
    <section className={classes.people}>
      <SectionHead aside={room.phase === 'live' ? `${members.filter((member) => here.has(member.memberId)).length} of ${members.length} here` : 'not known while offline'}>In the room</SectionHead>
      <ul>
        {members.map((member) => {
          const whereabouts = where(member);
          return (
            <li key={member.memberId} className={classes.person}>
              <MemberName name={member.displayName} discipline={member.discipline} note={noteOf(member, memberId) || undefined} away={whereabouts === 'away'} stacked />
              {room.phase === 'live' && (
                <span className={classes.where} data-where={whereabouts}>
                  {WORDS[whereabouts]}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {abilities.includes('members.manage') && (
        <ButtonLink to={casePaths.people(caseId)} size="small" icon={<IconUserPlus size={16} stroke={1.75} aria-hidden />}>
          Add or remove people
        </ButtonLink>
      )}
      <Hands />
      <AttendancePane />
    </section>
  );
}

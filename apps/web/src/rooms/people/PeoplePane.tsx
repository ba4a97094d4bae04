import type { RoomMemberView } from '@consilium/contracts';
import { IconChevronDown, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { ButtonLink, disciplineOrder, MemberName, SectionHead } from '../../ui';
import { useRoom } from '../RoomContext';
import { roomsOf, useRoomFeatures, useSlot } from '../slots/RoomFeatures';
import { useEach } from '../../ui/useEach';
import { Slot } from '../slots/Slot';
import classes from './PeoplePane.module.css';

type Whereabouts = 'here' | 'typing' | 'away';
const WORDS: Record<Whereabouts, string> = { here: 'Here', typing: 'typing', away: 'Away' };

const orderOf = ({ discipline }: RoomMemberView): number =>
  discipline ? disciplineOrder(discipline) : Number.MAX_SAFE_INTEGER;

function noteOf({ memberId, role }: RoomMemberView, viewerId: string): string {
  const words = [memberId === viewerId ? 'you' : '', role === 'consultant' ? '' : role].filter(Boolean);
  return words.join(', ');
}

/**
 * Who is in the room now, who types and who is away, by discipline, with what the features note of each. Folds to the
 * count of who is here where the height is needed for something else. Never a photo, never a colour alone.
 */
export function PeoplePane({ room }: { room: RoomSnapshot }) {
  const { state, memberId, abilities } = useRoom();
  const peoplePath = roomsOf(useRoomFeatures(), state.subject)?.people?.(state.subject.id);
  const here = new Set(room.present.map((person) => person.memberId));
  const notes = useEach(useSlot('usePeopleNotes'), here);
  const [folded, setFolded] = useFolded();
  const typing = new Set(room.typing);
  const where = (member: RoomMemberView): Whereabouts =>
    !here.has(member.memberId) ? 'away' : typing.has(member.memberId) ? 'typing' : 'here';
  const members = [...state.members.values()].toSorted(
    (a, b) =>
      Number(here.has(b.memberId)) - Number(here.has(a.memberId)) ||
      orderOf(a) - orderOf(b) ||
      a.displayName.localeCompare(b.displayName),
  );
  return (
    <section className={classes.people}>
      <SectionHead
        aside={
          <button
            type="button"
            className={classes.fold}
            aria-expanded={!folded}
            aria-controls="people-list"
            onClick={() => setFolded(!folded)}
          >
            {room.phase === 'live'
              ? `${members.filter((member) => here.has(member.memberId)).length} of ${members.length} here`
              : 'not known while offline'}
            <IconChevronDown aria-hidden />
          </button>
        }
      >
        In the room
      </SectionHead>
      <ul id="people-list" hidden={folded}>
        {members.map((member) => {
          const whereabouts = where(member);
          return (
            <li key={member.memberId} className={classes.person}>
              <MemberName
                name={member.displayName}
                discipline={member.discipline}
                note={noteOf(member, memberId) || undefined}
                away={whereabouts === 'away'}
                stacked
              />
              <span className={classes.stay}>
                {room.phase === 'live' && (
                  <span className={classes.where} data-where={whereabouts}>
                    {WORDS[whereabouts]}
                  </span>
                )}
                {notes.map(
                  (of, index) =>
                    of.has(member.memberId) && (
                      <span key={index} className="quiet">
                        {of.get(member.memberId)}
                      </span>
                    ),
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {peoplePath && abilities.includes('members.manage') && (
        <ButtonLink to={peoplePath} size="small" icon={<IconUserPlus aria-hidden />}>
          Add or remove people
        </ButtonLink>
      )}
      <Slot name="People" />
    </section>
  );
}

const FOLDED = 'consilium.people.folded';

/** Kept for the tab, so that a pane that is taken away and shown again is as it was left. */
function useFolded(): [boolean, (folded: boolean) => void] {
  const [folded, setFolded] = useState(() => sessionStorage.getItem(FOLDED) !== null);
  const fold = (next: boolean): void => {
    if (next) sessionStorage.setItem(FOLDED, '');
    else sessionStorage.removeItem(FOLDED);
    setFolded(next);
  };
  return [folded, fold];
}

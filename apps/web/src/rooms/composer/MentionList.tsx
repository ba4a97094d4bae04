import type { RoomMemberView } from '@consilium/contracts';
import { MemberName } from '../../ui';
import classes from './Composer.module.css';

export interface MentionListProps {
  id: string;
  options: readonly RoomMemberView[];
  chosen: number;
  onPick: (person: RoomMemberView) => void;
}

export const optionId = (listId: string, memberId: string): string => `${listId}-${memberId}`;

/** People of the room under an @. The caret stays in the text; arrows choose, Enter takes. */
export function MentionList({ id, options, chosen, onPick }: MentionListProps) {
  return (
    <>
      {options.length > 0 && (
        <ul id={id} role="listbox" aria-label="People in the room" className={classes.mentions}>
          {options.map((person, index) => (
            <li
              key={person.memberId}
              id={optionId(id, person.memberId)}
              role="option"
              aria-selected={index === chosen}
              className={classes.mention}
              onPointerDown={(event) => {
                // The text keeps the focus.
                event.preventDefault();
                onPick(person);
              }}
            >
              <MemberName name={person.displayName} discipline={person.discipline} />
            </li>
          ))}
        </ul>
      )}
      <span className="spoken" role="status">
        {options.length > 0
          ? `${options.length} people, ${options[chosen]?.displayName ?? ''}. Arrows choose, Enter takes.`
          : ''}
      </span>
    </>
  );
}

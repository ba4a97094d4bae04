import type { DirectoryEntry } from '@consilium/contracts';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMember } from '../../auth/useMember';
import { MemberPicker } from '../../directory/MemberPicker';
import { IconButton, MemberName } from '../../ui';
import classes from './form.module.css';
import type { MeetingForm } from './meetingForm';
import { isolated } from '../../ui/isolated';

type People = MeetingForm['people'];

/** Who takes part besides whoever plans it. Each is taken over as they are chosen. */
export function PeopleField({ people, onChange }: { people: People; onChange: (people: People) => void }) {
  const { id: ownId } = useMember();
  const [picked, setPicked] = useState(0);
  const add = (_: string | null, entry: DirectoryEntry | null): void => {
    if (!entry) return;
    onChange([...people, { memberId: entry.id, displayName: entry.displayName, discipline: entry.discipline }]);
    // A fresh field for the next one.
    setPicked((before) => before + 1);
  };
  return (
    <fieldset className={classes.people}>
      <legend>Who takes part besides you</legend>
      {people.length > 0 && (
        <ul>
          {people.map(({ memberId, displayName, discipline }) => (
            <li key={memberId} className={classes.person}>
              <MemberName name={displayName} discipline={discipline ?? null} />
              <IconButton
                label={`Leave ${isolated(displayName)} out`}
                icon={<IconX aria-hidden />}
                onClick={() => onChange(people.filter((one) => one.memberId !== memberId))}
              />
            </li>
          ))}
        </ul>
      )}
      <MemberPicker
        key={picked}
        autoFocus={picked > 0}
        value={null}
        onChange={add}
        without={[ownId, ...people.map(({ memberId }) => memberId)]}
      />
      <p className={classes.hint}>They see the list. Of a case they see only what their place in it shows.</p>
    </fieldset>
  );
}

import type { PersonRef, MeetingView } from '@consilium/contracts';
import { IconX } from '@tabler/icons-react';
import { useMember } from '../../auth/useMember';
import { InviteColleagues } from '../../directory/InviteColleagues';
import { RefusedMove } from '../../ui/RefusedMove';
import { Card, IconButton, MemberName, SectionHead } from '../../ui';
import { useMeetingChange } from '../queries';
import { requests } from '../requests';
import classes from './people.module.css';
import { isolated } from '../../ui/isolated';

/** Who takes part; whoever facilitates adds and takes out. */
export function MeetingPeople({ meeting }: { meeting: MeetingView }) {
  const add = useMeetingChange(meeting.id, (memberId: string) => requests.addMember(meeting.id, memberId));
  const remove = useMeetingChange(meeting.id, async (memberId: string) => {
    await requests.removeMember(meeting.id, memberId);
    return undefined;
  });
  const may = meeting.abilities.includes('meeting.arrange');
  const failed = add.error ?? remove.error;
  return (
    <section>
      <SectionHead count={{ value: meeting.members.length, of: 'people in the meeting' }}>Who takes part</SectionHead>
      <Card>
        <ul className={classes.list}>
          {meeting.members.map((person) => (
            <PersonRow
              key={person.memberId}
              meeting={meeting}
              person={person}
              onRemove={may ? remove.mutate : undefined}
            />
          ))}
        </ul>
        {may && (
          <InviteColleagues without={meeting.members.map(({ memberId }) => memberId)} onInvite={add.mutateAsync} />
        )}
        <RefusedMove error={failed} className={classes.failed} />
      </Card>
    </section>
  );
}

interface PersonRowProps {
  meeting: MeetingView;
  person: PersonRef;
  onRemove: ((memberId: string) => void) | undefined;
}

function PersonRow({ meeting, person: { memberId, displayName, discipline }, onRemove }: PersonRowProps) {
  const { id: ownId } = useMember();
  const facilitates = memberId === meeting.facilitator.memberId;
  const note = [memberId === ownId && 'you', facilitates && 'facilitates'].filter(Boolean).join(', ');
  return (
    <li className={classes.row}>
      <MemberName name={displayName} discipline={discipline} stacked {...(note && { note })} />
      {onRemove && !facilitates && (
        <IconButton
          label={`Take ${isolated(displayName)} out of the meeting`}
          icon={<IconX aria-hidden />}
          onClick={() => onRemove(memberId)}
        />
      )}
    </li>
  );
}

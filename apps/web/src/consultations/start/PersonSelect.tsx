import { mayTakePart } from '@consilium/domain';
import { Select } from '@mantine/core';
import { useRoom } from '../../rooms/RoomContext';
import { disciplineLabel, listbox } from '../../ui';

export interface PersonSelectProps {
  label: string;
  description?: string;
  value: string | null;
  onChange: (memberId: string | null) => void;
  /** Who cannot be chosen. */
  without?: string;
}

/** Somebody of the room who does more than read in it. */
export function PersonSelect({ label, description, value, onChange, without }: PersonSelectProps) {
  const { state } = useRoom();
  const people = [...state.members.values()].filter(({ memberId, role }) => memberId !== without && mayTakePart(role));
  return (
    <Select
      label={label}
      description={description}
      data={people.map(({ memberId, displayName, discipline }) => ({
        value: memberId,
        label: [displayName, discipline && disciplineLabel(discipline)].filter(Boolean).join(', '),
      }))}
      value={value}
      onChange={onChange}
      {...listbox}
      allowDeselect={false}
      withCheckIcon={false}
    />
  );
}

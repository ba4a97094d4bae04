import type { CaseRole } from '@consilium/contracts';
import { mayTakePart } from '@consilium/domain';
import { Select } from '@mantine/core';
import { disciplineLabel, listbox } from '../ui';
import { useRoom } from './RoomContext';

export interface PersonSelectProps {
  label: string;
  description?: string;
  value: string | null;
  onChange: (memberId: string | null) => void;
  /** Whose roles can be chosen; without it everybody who does more than read. */
  roles?: readonly CaseRole[];
  /** Who cannot be chosen. */
  without?: string;
}

/** Somebody of the room. */
export function PersonSelect({ label, description, value, onChange, roles, without }: PersonSelectProps) {
  const { state } = useRoom();
  const people = [...state.members.values()].filter(
    ({ memberId, role }) => memberId !== without && (roles ? roles.includes(role) : mayTakePart(role)),
  );
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

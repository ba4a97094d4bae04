import { DEFAULT_MINUTES, type PlannedMinutes } from '@consilium/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useRoom } from '../../rooms/RoomContext';
import { Segmented } from '../../ui';
import type { DialogProps } from '../../ui';
import { requests } from '../requests';
import { startsHere, takeStartedHere } from '../startedHere';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import { MinutesFields, minutesWrong } from './MinutesFields';
import { PersonSelect } from '../../rooms/PersonSelect';
import { momentOf } from './when';
import { WhenField } from './WhenField';

const TIMES = [
  { value: 'now', label: 'Now' },
  { value: 'later', label: 'At a set time' },
] as const;

/** Starts a consultation in this room, or plans one. Whoever does it facilitates. */
export function OpenDialog({ opened, onClose }: DialogProps) {
  const { state } = useRoom();
  const [time, setTime] = useState<'now' | 'later'>('now');
  const [field, setField] = useState('');
  const [presenterId, setPresenterId] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<PlannedMinutes>(DEFAULT_MINUTES);
  const owner = [...state.members.values()].find(({ role }) => role === 'owner')?.memberId ?? null;
  const scheduledFor = time === 'later' ? momentOf(field) : undefined;
  const open = useMutation({
    mutationFn: () =>
      requests.open(state.roomId, {
        minutes,
        ...(presenterId && { presenterId }),
        ...(scheduledFor && { scheduledFor }),
      }),
    onMutate: () => {
      if (time === 'now') startsHere(state.roomId);
    },
    onError: () => takeStartedHere(state.roomId),
    onSuccess: onClose,
  });
  const notYet =
    scheduledFor === null ? 'Choose a time first' : minutesWrong(minutes) ? 'Each phase needs its minutes' : undefined;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, open)}
      title="A consultation in this room"
      confirm={time === 'now' ? 'Start the consultation' : 'Plan the consultation'}
      notYet={notYet}
      busy={open.isPending}
      error={open.error}
      onConfirm={() => open.mutate()}
    >
      <Segmented label="When" showLabel options={TIMES} value={time} onChange={setTime} />
      {time === 'later' && <WhenField value={field} onChange={setField} />}
      <PersonSelect
        label="Who presents"
        description="You facilitate, and can hand that over."
        value={presenterId ?? owner}
        onChange={setPresenterId}
      />
      <MinutesFields minutes={minutes} onChange={setMinutes} />
    </ConfirmDialog>
  );
}

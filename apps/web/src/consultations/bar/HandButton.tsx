import type { ConsultationFacts } from '@consilium/contracts';
import { useMutation } from '@tanstack/react-query';
import { IconHandStop } from '@tabler/icons-react';
import { sayError } from '../../api';
import { useShortcut } from '../../app/keyboard';
import { useRoom } from '../../rooms/RoomContext';
import { Button } from '../../ui';
import { requests } from '../requests';
import { useConsultation } from '../useConsultation';
import classes from './ConsultationBar.module.css';

/** Raises one's hand, and takes it down. Everybody sees the raised ones in their order. */
export function HandButton({ facts }: { facts: ConsultationFacts }) {
  const { state, memberId } = useRoom();
  const may = useConsultation().abilities.includes('consultation.hand');
  const raised = facts.hands.includes(memberId);
  const hand = useMutation({ mutationFn: (up: boolean) => requests.hand(state.roomId, { raised: up }) });
  const toggle = (): void => {
    if (!hand.isPending) hand.mutate(!raised);
  };
  useShortcut('h', 'Raise or lower the hand', toggle, { group: 'Room', enabled: may });
  if (!may) return null;
  return (
    <>
      <Button aria-pressed={raised} aria-keyshortcuts="H" busy={hand.isPending} icon={<IconHandStop size={16} stroke={1.75} aria-hidden />} onClick={toggle}>
        {raised ? 'Lower hand' : 'Raise hand'}
      </Button>
      {hand.error && (
        <p className={classes.failed} role="alert">
          {sayError(hand.error)}
        </p>
      )}
    </>
  );
}

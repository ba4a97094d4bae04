import type { ConsultationState } from '@consilium/contracts';
import { useMutation } from '@tanstack/react-query';
import { IconHandStop } from '@tabler/icons-react';
import { useShortcut } from '../../ui/keyboard';
import { useConnection } from '../../ui/connection';
import { useRoom } from '../../rooms/RoomContext';
import { Button } from '../../ui';
import { RefusedMove } from '../../ui/RefusedMove';
import { requests } from '../requests';
import { useConsultation } from '../useConsultation';
import classes from './ConsultationBar.module.css';

/** Raises one's hand, and takes it down. Everybody sees the raised ones in their order. The facilitator has the word anyway. */
export function HandButton({ facts }: { facts: ConsultationState }) {
  const { state, memberId } = useRoom();
  const { live } = useConnection();
  const raised = facts.hands.includes(memberId);
  const may = useConsultation().abilities.includes('consultation.hand') && (raised || facts.facilitatorId !== memberId);
  const hand = useMutation({ mutationFn: (up: boolean) => requests.hand(state.roomId, { raised: up }) });
  const toggle = (): void => {
    if (live && !hand.isPending) hand.mutate(!raised);
  };
  useShortcut('h', 'Raise or lower the hand', toggle, { group: 'Consultation', enabled: may });
  if (!may) return null;
  return (
    <>
      <Button
        aria-pressed={raised}
        aria-keyshortcuts="H"
        busy={hand.isPending}
        notYet={live ? undefined : 'A hand needs the line'}
        icon={<IconHandStop aria-hidden />}
        onClick={toggle}
      >
        {raised ? 'Lower hand' : 'Raise hand'}
      </Button>
      <RefusedMove error={hand.error} className={classes.failed} />
    </>
  );
}

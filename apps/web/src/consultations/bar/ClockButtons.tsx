import { EXTENSION_MINUTES, type ConsultationState } from '@consilium/contracts';
import { isPaused } from '@consilium/domain';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { Button } from '../../ui';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';

/** The facilitator's hand on the clock: more time for the phase, and a pause. */
export function ClockButtons({ facts }: { facts: ConsultationState }) {
  const { abilities } = useConsultation();
  const { move } = useDesk();
  if (!abilities.includes('consultation.extend')) return null;
  const paused = isPaused(facts);
  return (
    <>
      <Button
        busy={move.isPending}
        onClick={() => move.mutate({ action: 'extend' })}
      >{`+${EXTENSION_MINUTES} min`}</Button>
      <Button
        busy={move.isPending}
        icon={paused ? <IconPlayerPlay aria-hidden /> : <IconPlayerPause aria-hidden />}
        onClick={() => move.mutate({ action: paused ? 'resume' : 'pause' })}
      >
        {paused ? 'Go on' : 'Pause'}
      </Button>
    </>
  );
}

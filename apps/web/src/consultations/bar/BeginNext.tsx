import type { ConsultationState } from '@consilium/contracts';
import { nextPhases } from '@consilium/domain';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useRoom } from '../../rooms/RoomContext';
import { useShortcut } from '../../ui/keyboard';
import { Button } from '../../ui';
import { PHASE_WORDS } from '../phases';
import { takeStartedHere } from '../startedHere';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';
import classes from './ConsultationBar.module.css';

/** The one next step, for the facilitator only: the phase that follows, or the end. */
export function BeginNext({ facts }: { facts: ConsultationState }) {
  const { abilities } = useConsultation();
  const { roomId } = useRoom().state;
  const { ask, go, move } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const may = abilities.includes('consultation.phase');
  const next = facts.phase === 'wrap_up' ? undefined : nextPhases(facts)[0];
  const begin = (): void => {
    if (move.isPending) return;
    if (next) go(next);
    else ask('end');
  };
  useShortcut('n', 'Begin the next phase', begin, { group: 'Consultation', enabled: may });
  // The button that started it is gone: whoever pressed it goes on here. A page that opens later leaves the focus alone.
  useEffect(() => {
    if (may && takeStartedHere(roomId) && document.activeElement === document.body) button.current?.focus();
  }, [may, roomId]);
  if (!may) return null;
  return (
    <Button
      ref={button}
      kind="primary"
      className={classes.next}
      aria-keyshortcuts="N"
      busy={move.isPending}
      onClick={begin}
      iconAfter={next && <IconArrowRight aria-hidden />}
    >
      {next ? `Begin ${PHASE_WORDS[next]}` : 'End the consultation'}
    </Button>
  );
}

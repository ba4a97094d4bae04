import type { ConsultationFacts } from '@consilium/contracts';
import { DISCUSSION, nextPhases } from '@consilium/domain';
import { IconArrowRight } from '@tabler/icons-react';
import { Button } from '../../ui';
import { PHASE_WORDS } from '../phases';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';

/** The one next step, for the facilitator only: the phase that follows, or the end. */
export function BeginNext({ facts }: { facts: ConsultationFacts }) {
  const { abilities } = useConsultation();
  const { ask, move } = useDesk();
  if (!abilities.includes('consultation.phase')) return null;
  const next = facts.phase === 'wrap_up' ? undefined : nextPhases(facts)[0];
  const begin = (): void => {
    if (!next) ask('end');
    else if (next === DISCUSSION && !facts.summaryBack) ask('pass_over');
    else move.mutate({ action: 'phase', phase: next });
  };
  return (
    <Button kind="primary" busy={move.isPending} onClick={begin} iconAfter={next && <IconArrowRight size={16} stroke={1.75} aria-hidden />}>
      {next ? `Begin ${PHASE_WORDS[next]}` : 'End the consultation'}
    </Button>
  );
}

import { REASON_MAX, type ConsultationPhase } from '@consilium/contracts';
import { PHASE_WORDS } from '../phases';
import { useCommand } from '../queries';
import { useConsultation } from '../useConsultation';
import type { DialogProps } from '../../ui';
import { TextDialog } from './TextDialog';

/** The discussion, or what follows it, begins although nobody said back what was understood: with a reason that everybody reads. */
export function PassOver({ phase, ...props }: DialogProps & { phase: ConsultationPhase }) {
  const command = useCommand();
  const { facts } = useConsultation();
  return (
    <TextDialog
      {...props}
      title="Nobody has said it back yet"
      words="Before the discussion somebody other than the presenter says back what was understood. You can begin without it; the reason appears in the log and in the summary."
      label="Why you are skipping it"
      max={REASON_MAX}
      confirm={`Begin ${PHASE_WORDS[phase]} without it`}
      keptAs={`summary_back_passed_over/${facts?.id ?? ''}`}
      sentAs="reason"
      onSend={(reason, overrides) => command.mutateAsync({ action: 'phase', phase, reason, ...overrides })}
    />
  );
}

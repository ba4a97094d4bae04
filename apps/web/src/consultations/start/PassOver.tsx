import { REASON_MAX } from '@consilium/contracts';
import { DISCUSSION } from '@consilium/domain';
import type { DialogProps } from '../useDesk';
import { useCommand } from '../queries';
import { TextDialog } from './TextDialog';

/** The discussion begins although nobody said back what was understood: with a reason that everybody reads. */
export function PassOver(props: DialogProps) {
  const command = useCommand();
  return (
    <TextDialog
      {...props}
      title="Nobody has said it back yet"
      words="Before the discussion somebody other than the presenter says back what was understood. You can begin without it; the reason stands in the log and in the summary."
      label="Why it is passed over"
      max={REASON_MAX}
      confirm="Begin Discuss without it"
      keptAs="summary_back_passed_over"
      sentAs="reason"
      onSend={(reason, overrides) => command.mutateAsync({ action: 'phase', phase: DISCUSSION, reason, ...overrides })}
    />
  );
}

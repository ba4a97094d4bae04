import { MESSAGE_TEXT_MAX } from '@consilium/contracts';
import type { DialogProps } from '../../ui';
import { useCommand } from '../queries';
import { useConsultation } from '../useConsultation';
import { TextDialog } from './TextDialog';

/** Says back what was understood, before the discussion begins. */
export function SayBack(props: DialogProps) {
  const command = useCommand();
  const { facts } = useConsultation();
  return (
    <TextDialog
      {...props}
      inline
      title="What was understood"
      words="Say the case and its question back in your own words. Everybody in the room reads it, and the discussion can begin."
      label="In your words"
      max={MESSAGE_TEXT_MAX}
      confirm="Say it back"
      keptAs={`summary_back/${facts?.id ?? ''}`}
      onSend={(text, overrides) => command.mutateAsync({ action: 'summary_back', text, ...overrides })}
    />
  );
}

import { useShortcut } from '../../ui/keyboard';
import { Button, HoldIcon } from '../../ui';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';

/** Asks for a safety hold: open to everybody in the room while a consultation runs. */
export function HoldButton() {
  const may = useConsultation().abilities.includes('hold.ask');
  const { ask } = useDesk();
  useShortcut('s', 'Ask for a safety hold', () => ask('ask_hold'), { group: 'Consultation', enabled: may });
  if (!may) return null;
  return (
    <Button
      aria-keyshortcuts="S"
      icon={<HoldIcon size={16} stroke={1.75} aria-hidden />}
      onClick={() => ask('ask_hold')}
    >
      Safety hold
    </Button>
  );
}

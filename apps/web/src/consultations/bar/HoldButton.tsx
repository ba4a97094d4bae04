import { Button, HoldIcon } from '../../ui';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';

/** Asks for a safety hold, at hand for everybody in the room while a consultation runs. Outside of one the menu and the key S do. */
export function HoldButton() {
  const may = useConsultation().abilities.includes('hold.ask');
  const { ask } = useDesk();
  if (!may) return null;
  return (
    <Button aria-keyshortcuts="S" icon={<HoldIcon aria-hidden />} onClick={() => ask('ask_hold')}>
      Safety hold
    </Button>
  );
}

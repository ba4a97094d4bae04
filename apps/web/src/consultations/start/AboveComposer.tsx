import { useDesk } from '../useDesk';
import { SayBack } from './SayBack';
import { TakeAway } from './TakeAway';

/** What is written for the whole room rather than as a message: above the composer, with the log and the sheet in sight. */
export function AboveComposer() {
  const { asked, close } = useDesk();
  return (
    <>
      <SayBack opened={asked === 'say_back'} onClose={close} />
      <TakeAway opened={asked === 'take_away'} onClose={close} />
    </>
  );
}

import { inRoom as declared } from '../rooms/slots/inRoom';
import { useSecondLookStrips } from './useSecondLookStrips';

/** Second looks that colleagues ask for, in the room that they are asked in. */
export const inRoom = declared<never>({
  lines: {},
  useStrips: () => ({ strips: useSecondLookStrips() }),
});

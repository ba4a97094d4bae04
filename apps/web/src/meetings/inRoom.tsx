import { inRoom as declared } from '../rooms/slots/inRoom';
import { useEndStands, useMeetingStrip, useReturns } from './strip/useMeetingStrip';

/** A meeting that runs, in the rooms of the cases on its list. */
export const inRoom = declared<never>({
  lines: {},
  useStrips() {
    const { strip, dialogs } = useMeetingStrip();
    return { strips: strip ? [strip] : [], dialogs, reserved: strip !== null };
  },
  useReturns,
  useEndStands,
});

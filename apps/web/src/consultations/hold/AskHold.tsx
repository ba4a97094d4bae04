import { REASON_MAX } from '@consilium/contracts';
import { useRef } from 'react';
import { v4 as uuid } from 'uuid';
import type { Overridden } from '../../gate/check/overridden';
import { useRoom } from '../../rooms/RoomContext';
import type { DialogProps } from '../../ui';
import { requests } from '../requests';
import { TextDialog } from '../start/TextDialog';

/** Asks for a safety hold: any role may, at any time. */
export function AskHold(props: DialogProps) {
  const { state } = useRoom();
  // The same text sent again after a lost answer is the same hold.
  const sent = useRef({ text: '', clientId: '' });
  const ask = async (text: string, overrides: Overridden): Promise<void> => {
    if (sent.current.text !== text) sent.current = { text, clientId: uuid() };
    await requests.askHold(state.roomId, { clientId: sent.current.clientId, text, ...overrides });
    sent.current = { text: '', clientId: '' };
  };
  return (
    <TextDialog
      {...props}
      title="Ask for a safety hold"
      words="Everybody in the room sees it with your reason. It stays open until a treating prescriber or anesthesiologist answers it."
      label="Reason"
      max={REASON_MAX}
      confirm="Ask for a hold"
      keptAs="hold"
      onSend={ask}
    />
  );
}

import type { ReactNode } from 'react';
import type { Overridden } from '../../gate/check/overridden';
import { useCheckedText } from '../../gate/check/useCheckedText';
import { CheckedTextDialog } from '../../gate/field/CheckedTextDialog';
import { useSecondLook } from '../../rooms/useSecondLook';
import type { DialogProps } from '../../ui';
import { sayRefusedMove } from '../../ui/sayRefusedMove';
import { useRoom } from '../../rooms/RoomContext';

export interface TextDialogProps extends DialogProps {
  title: string;
  /** What happens then. */
  words: ReactNode;
  label: string;
  max: number;
  confirm: string;
  /** Under which the text is kept on the device until it is sent. */
  keptAs: string;
  /** Name of the field in the request. */
  sentAs?: string;
  onSend: (text: string, overrides: Overridden) => Promise<unknown>;
  /** A choice that goes with the text, made before it. */
  children?: ReactNode;
  /** What is said of the text once it is written. */
  after?: ReactNode;
  /** Why it cannot be sent yet, besides its text. */
  notYet?: string;
  /** Stands above the composer and covers nothing. */
  inline?: boolean;
}

/** Asks for a few sentences and sends them to the room. What was typed is kept until it was sent, whatever happens meanwhile. */
export function TextDialog({ keptAs, sentAs = 'text', ...dialog }: TextDialogProps) {
  const { state } = useRoom();
  const written = useCheckedText(`${state.roomId}/${keptAs}`, state.subject.id);
  const look = useSecondLook(written.check, sentAs);
  return <CheckedTextDialog {...dialog} written={written} look={look} sayFailure={sayRefusedMove} />;
}

import type { RoomAbility } from '@consilium/contracts';
import { personIn, type RoomMessage, type RoomState } from '@consilium/domain';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { ColleaguesProvider } from '../gate/check/colleagues';
import type { DraftEdit } from '../device/outboxStore';
import type { RoomConnection } from '../realtime/roomConnection';
import { isolated } from '../ui/isolated';

/** What the rows and the composer of one room share. */
export interface RoomValue {
  title: string;
  /** Its records are under 42 CFR part 2. */
  part2: boolean;
  state: RoomState;
  connection: RoomConnection;
  memberId: string;
  abilities: readonly RoomAbility[];
  /** Begins an answer to a message in the composer. */
  reply: (message: RoomMessage) => void;
  /** Puts an own message's text into the composer to correct it. */
  correct: (message: RoomMessage) => void;
  /** Begins a clean version of an own message that was hidden: its kind and what it answers, never its text. */
  rewrite: (message: RoomMessage) => void;
  /** Puts a text under change into the composer, as it is on the wire: a refused message to mend, or a held recommendation. */
  edit: (edit: DraftEdit) => void;
  focusComposer: () => void;
}

const RoomContext = createContext<RoomValue | null>(null);

/** What is drawn inside of a room, and who is in it for whatever is written there. */
export function RoomProvider({ value, children }: { value: RoomValue; children: ReactNode }) {
  const names = JSON.stringify([...value.state.members.values()].map(({ displayName }) => displayName).sort());
  const colleagues = useMemo(() => JSON.parse(names) as string[], [names]);
  return (
    <RoomContext value={value}>
      <ColleaguesProvider value={colleagues}>{children}</ColleaguesProvider>
    </RoomContext>
  );
}

export function useRoom(): RoomValue {
  const value = useContext(RoomContext);
  if (!value) throw new Error('useRoom is for what is drawn inside a room');
  return value;
}

/** A name to show, also for messages whose author the snapshot does not name any more. */
export const nameIn = (state: RoomState, memberId: string | null | undefined): string =>
  isolated((memberId && personIn(state, memberId)?.displayName) || 'A former member');

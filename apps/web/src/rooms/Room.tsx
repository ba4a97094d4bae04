import type { SubjectRef } from '@consilium/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useOutlet } from 'react-router';
import { useMember } from '../auth/useMember';
import type { UnsentMessage } from '../device/outboxStore';
import { useDraft } from '../device/useDraft';
import { useUnsent } from '../realtime/OutboxProvider';
import type { RoomSnapshot } from '../realtime/roomSnapshot';
import { useRoomConnection } from '../realtime/useRoomConnection';
import { LoadingBars, Page, TabTitle } from '../ui';
import { Composer, type ComposerHandle, type ComposerProps } from './composer/Composer';
import { Discussion } from './discussion/Discussion';
import { TypingLine } from './discussion/TypingLine';
import { ConnectionStrip } from './layout/ConnectionStrip';
import { RoomHead } from './layout/RoomHead';
import { RoomPanes } from './layout/RoomPanes';
import { RoomClosed, RoomGone } from './RoomClosed';
import { RoomProvider, useRoom } from './RoomContext';
import classes from './Room.module.css';
import { RoomPaper } from './print/RoomPaper';
import { useSlot } from './slots/RoomFeatures';
import { useEach } from '../ui/useEach';
import { Around, Slot } from './slots/Slot';
import { RoomStrips } from './strips/RoomStrips';
import { useRoomValue } from './useRoomValue';

export interface RoomProps {
  roomId: string;
  /** What the room belongs to. */
  subject: Pick<SubjectRef, 'kind' | 'id'>;
  title: string;
  part2: boolean;
}

/** A live room: what it belongs to, its discussion, its people. */
export function Room({ subject, roomId, title, part2 }: RoomProps) {
  const { id: memberId } = useMember();
  const { room, connection } = useRoomConnection(roomId);
  const { draft, change, finish } = useDraft(memberId, roomId, subject.id);
  const unsent = useUnsent(roomId);
  const composer = useRef<ComposerHandle>(null);
  const { state } = room;
  useForgetOldEpoch(state?.epoch);
  useForgetClosed(subject, room.phase === 'closed');
  const value = useRoomValue({ title, part2, state, connection, memberId, edit: draft?.edit, change, composer });

  if (room.phase === 'missing') return <RoomGone subject={subject} />;
  if (room.closed) return <RoomClosed reason={room.closed} subject={subject} />;
  if (!value) {
    return (
      <Page width="read">
        <LoadingBars widths={[30, 84, 70, 88, 40]} label="Loading the room" />
        <ConnectionStrip phase={room.phase} waiting={waitingIn(unsent)} />
      </Page>
    );
  }
  return (
    <RoomProvider value={value}>
      <RoomInside room={room} composer={{ ref: composer, draft, change, finish, unsent }} />
    </RoomProvider>
  );
}

const waitingIn = (unsent: readonly UnsentMessage[]): number =>
  unsent.filter((message) => message.state === 'waiting').length;

/** The room as it is drawn: its own parts, and in their places what the features bring. */
export function RoomInside({ room, composer }: { room: RoomSnapshot; composer: ComposerProps }) {
  const { state } = useRoom();
  const opened = useOutlet();
  const { unsent } = composer;
  useEach(useSlot('useLive'));
  return (
    <div className={classes.room} data-opened={opened ? '' : undefined} onKeyDown={leaveText}>
      {!opened && <TabTitle>{state.subject.code}</TabTitle>}
      <Around>
        <RoomHead covered={opened !== null} phase={room.phase} unsent={unsent} />
        <Slot name="Bar" />
        <RoomStrips phase={room.phase} waiting={waitingIn(unsent)} />
        {!opened && <RoomPaper />}
        <RoomPanes room={room} opened={opened}>
          <Slot name="AboveDiscussion" />
          <Discussion room={room} unsent={unsent} />
          <TypingLine typing={room.typing} />
          <Slot name="AboveComposer" />
          <Composer {...composer} />
        </RoomPanes>
      </Around>
    </div>
  );
}

/** Esc in a text that has nothing to close leaves it, so that single letters are shortcuts again. */
function leaveText(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented && event.target instanceof HTMLTextAreaElement)
    event.target.blur();
}

/** After a restore the server counts versions anew: what was kept of the time before says nothing about them. */
function useForgetOldEpoch(epoch: string | undefined): void {
  const client = useQueryClient();
  const known = useRef(epoch);
  useEffect(() => {
    if (known.current && epoch && known.current !== epoch)
      void client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    known.current = epoch ?? known.current;
  }, [client, epoch]);
}

/** A room that was closed to this member leaves nothing of its subject in this page's memory either. */
function useForgetClosed({ kind, id }: RoomProps['subject'], closed: boolean): void {
  const client = useQueryClient();
  const forgetting = useSlot('forget');
  const latest = useRef(forgetting);
  useEffect(() => void (latest.current = forgetting));
  useEffect(() => {
    if (!closed) return;
    const atLast = latest.current.map((forget) => forget(client, { kind, id }));
    void client.invalidateQueries({ queryKey: ['rooms'] });
    return () => atLast.forEach((leave) => leave?.());
  }, [client, kind, id, closed]);
}

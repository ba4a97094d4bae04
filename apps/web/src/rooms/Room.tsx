import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useOutlet } from 'react-router';
import { useMember } from '../auth/useMember';
import { documentKeys, useFreshDocuments } from '../documents/queries';
import { OnlyYou } from '../cases/people/OnlyYou';
import { caseKeys } from '../cases/queries';
import { ConsultationBar } from '../consultations/bar/ConsultationBar';
import { ConsultationMenu } from '../consultations/bar/ConsultationMenu';
import { StartConsultation } from '../consultations/bar/StartConsultation';
import { ConsultationDialogs } from '../consultations/ConsultationDialogs';
import { AboveComposer } from '../consultations/start/AboveComposer';
import { useReturns } from '../meetings/strip/useMeetingStrip';
import { ReportDialogs } from '../incidents/ReportDialogs';
import { useUnsent } from '../realtime/OutboxProvider';
import { useDraft } from '../device/useDraft';
import { useRoomConnection } from '../realtime/useRoomConnection';
import { LoadingBars, Page, TabTitle } from '../ui';
import { Composer, type ComposerHandle } from './composer/Composer';
import { Discussion } from './discussion/Discussion';
import { TypingLine } from './discussion/TypingLine';
import { ConnectionStrip } from './layout/ConnectionStrip';
import { RoomHead } from './layout/RoomHead';
import { RoomPanes } from './layout/RoomPanes';
import { RoomClosed, RoomGone } from './RoomClosed';
import { RoomProvider } from './RoomContext';
import classes from './Room.module.css';
import { RoomPaper } from './print/RoomPaper';
import { RoomStrips } from './strips/RoomStrips';
import { useRoomValue } from './useRoomValue';

export interface RoomProps {
  caseId: string;
  roomId: string;
  title: string;
  part2: boolean;
}

/** The live room: case sheet, discussion, people. */
export function Room({ caseId, roomId, title, part2 }: RoomProps) {
  const { id: memberId } = useMember();
  const { room, connection } = useRoomConnection(roomId);
  const { draft, change, finish } = useDraft(memberId, roomId, caseId);
  const unsent = useUnsent(roomId);
  const composer = useRef<ComposerHandle>(null);
  const { state } = room;
  const waiting = unsent.filter((message) => message.state === 'waiting').length;
  useFreshCase(caseId, state?.subjectChangedAt ?? 0);
  useFreshDocuments(caseId, state);
  useForgetOldEpoch(state?.epoch);
  useForgetClosed(caseId, room.phase === 'closed');

  const opened = useOutlet();
  const returns = useReturns(caseId);
  const value = useRoomValue({ state, connection, memberId, edit: draft?.edit, change, composer });

  if (room.phase === 'missing') return <RoomGone caseId={caseId} />;
  if (room.closed) return <RoomClosed reason={room.closed} caseId={caseId} />;
  if (!value || !state) {
    return (
      <Page width="read">
        <LoadingBars widths={[30, 84, 70, 88, 40]} label="Loading the room" />
        <ConnectionStrip phase={room.phase} waiting={waiting} />
      </Page>
    );
  }
  return (
    <RoomProvider value={value}>
      <div className={classes.room} data-opened={opened ? '' : undefined} onKeyDown={leaveText}>
        {!opened && <TabTitle>{state.subject.code}</TabTitle>}
        <ConsultationDialogs returns={returns}>
          <RoomHead
            covered={opened !== null}
            subject={state.subject}
            standing={state.parts.case}
            title={title}
            part2={part2}
            phase={room.phase}
            unsent={unsent}
            start={<StartConsultation />}
            menu={<ConsultationMenu />}
          />
          <ConsultationBar />
          <RoomStrips phase={room.phase} waiting={waiting} part2={part2} />
          {!opened && <RoomPaper caseId={caseId} title={title} part2={part2} />}
          <RoomPanes caseId={caseId} room={room} opened={opened}>
            {state.members.size === 1 && value.abilities.includes('members.manage') && <OnlyYou caseId={caseId} />}
            <ReportDialogs>
              <Discussion room={room} unsent={unsent} />
            </ReportDialogs>
            <TypingLine typing={room.typing} />
            <AboveComposer />
            <Composer ref={composer} draft={draft} change={change} finish={finish} unsent={unsent} />
          </RoomPanes>
        </ConsultationDialogs>
      </div>
    </RoomProvider>
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

/** The log says when the case changed; what it says now is read again. */
function useFreshCase(caseId: string, subjectChangedAt: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (subjectChangedAt > 0) void client.invalidateQueries({ queryKey: caseKeys.detail(caseId) });
  }, [client, caseId, subjectChangedAt]);
}

/** A room that was closed to this member leaves nothing of its case in this page's memory either. */
function useForgetClosed(caseId: string, closed: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!closed) return;
    client.removeQueries({ queryKey: caseKeys.versions(caseId) });
    client.removeQueries({ queryKey: documentKeys.all(caseId) });
    void client.invalidateQueries({ queryKey: ['rooms'] });
    return () => client.removeQueries({ queryKey: caseKeys.detail(caseId) });
  }, [client, caseId, closed]);
}

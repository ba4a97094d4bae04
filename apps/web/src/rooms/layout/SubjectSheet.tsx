import { Suspense } from 'react';
import { LoadingBars, PaneBoundary } from '../../ui';
import { useRoom } from '../RoomContext';
import type { SubjectPane } from '../slots/inRoom';
import { roomsOf, useRoomFeatures } from '../slots/RoomFeatures';
import classes from './RoomPanes.module.css';

/** What the subject of this room shows beside its discussion; undefined where it shows nothing. */
export function useSubjectPane(): SubjectPane | undefined {
  const { state } = useRoom();
  return roomsOf(useRoomFeatures(), state.subject)?.pane;
}

/** The pane of the room's subject, loaded when it is first shown. */
export function SubjectSheet({ pane }: { pane: SubjectPane }) {
  const { state } = useRoom();
  const { Sheet } = pane;
  return (
    <PaneBoundary title={`The ${pane.label.toLowerCase()} did not load`}>
      <Suspense
        fallback={
          <div className={classes.loading}>
            <LoadingBars widths={[40, 92, 80, 60, 90, 70]} />
          </div>
        }
      >
        <Sheet subjectId={state.subject.id} />
      </Suspense>
    </PaneBoundary>
  );
}

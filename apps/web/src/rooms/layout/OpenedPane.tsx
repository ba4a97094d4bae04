import { Suspense, type ReactNode } from 'react';
import { LoadingBars, Pane, PaneBoundary } from '../../ui';
import { useRoom } from '../RoomContext';
import classes from './RoomPanes.module.css';

export interface OpenedPaneProps {
  /** On a phone it covers the room, which stays joined behind it. */
  covers?: boolean;
  children: ReactNode;
}

/** A page of the room's subject or of a feature, read while the room goes on. Its own head leads back. */
export function OpenedPane({ covers = false, children }: OpenedPaneProps) {
  const { state } = useRoom();
  return (
    <Pane label="Opened beside the room" className={covers ? classes.whole : classes.side}>
      <div data-fresh-start tabIndex={-1} className={classes.opened}>
        <PaneBoundary key={state.subject.id} title="This did not load">
          <Suspense
            fallback={
              <div className={classes.loading}>
                <LoadingBars widths={[40, 92, 80, 60]} />
              </div>
            }
          >
            {children}
          </Suspense>
        </PaneBoundary>
      </div>
    </Pane>
  );
}

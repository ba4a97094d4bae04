import { Suspense, type ReactNode } from 'react';
import { LoadingBars, Pane, PaneBoundary } from '../../ui';
import classes from './RoomPanes.module.css';

export interface OpenedPaneProps {
  caseId: string;
  /** On a phone it covers the room, which stays joined behind it. */
  covers?: boolean;
  children: ReactNode;
}

/** A document, the summary, the people or the versions of the case, read while the room goes on. Its own head leads back. */
export function OpenedPane({ caseId, covers = false, children }: OpenedPaneProps) {
  return (
    <Pane label="Opened beside the room" className={covers ? classes.whole : classes.side}>
      <div data-fresh-start tabIndex={-1} className={classes.opened}>
        <PaneBoundary key={caseId} title="This did not load">
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

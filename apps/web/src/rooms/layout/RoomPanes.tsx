import { IconClipboardText, IconMessages, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { LoadingBars, Pane, PaneBoundary } from '../../ui';
import { PeoplePane } from '../people/PeoplePane';
import { DiscussionHead } from './DiscussionHead';
import { OpenedPane } from './OpenedPane';
import classes from './RoomPanes.module.css';
import { RoomTabs, type RoomTab } from './RoomTabs';
import { useFolds, useKeyboardUp, useRoomLayout } from './useRoomLayout';

const CaseSheet = lazy(async () => ({ default: (await import('../../cases/CaseSheet')).CaseSheet }));

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

export interface RoomPanesProps {
  caseId: string;
  room: RoomSnapshot;
  /** What is opened of the case over its sheet; null: nothing. */
  opened: ReactNode;
  children: ReactNode;
}

/** The discussion with the case sheet and the people beside it, beside it in tabs, or below it in tabs. The discussion is never taken away, only covered. */
export function RoomPanes({ caseId, room, opened, children }: RoomPanesProps) {
  const layout = useRoomLayout();
  const folds = useFolds(layout === 'wide');
  const keyboardUp = useKeyboardUp(layout !== 'wide');
  const [side, setSide] = useState<'case' | 'people'>('case');
  const [page, setPage] = useState<RoomTab['id']>('discussion');
  const here = room.present.length;

  const sheet = (
    <PaneBoundary title="The case sheet did not load">
      <Suspense
        fallback={
          <div className={classes.loading}>
            <LoadingBars widths={[40, 92, 80, 60, 90, 70]} />
          </div>
        }
      >
        <CaseSheet caseId={caseId} />
      </Suspense>
    </PaneBoundary>
  );
  const people = (
    <PaneBoundary title="The people did not load">
      <PeoplePane caseId={caseId} room={room} />
    </PaneBoundary>
  );
  const tabs: RoomTab[] = [
    { id: 'discussion', label: 'Discussion', icon: <IconMessages {...icon} /> },
    { id: 'case', label: 'Case', icon: <IconClipboardText {...icon} /> },
    { id: 'people', label: 'People', icon: <IconUsers {...icon} />, count: here, countOf: 'here' },
  ];
  const covered = layout === 'phone' && (page !== 'discussion' || opened !== null);

  return (
    <>
      <div
        className={classes.panes}
        data-layout={layout}
        data-opened={opened ? '' : undefined}
        data-left={layout === 'wide' && (opened || !folds.left) ? '' : undefined}
        data-right={layout === 'middle' || (layout === 'wide' && !folds.right) ? '' : undefined}
      >
        {layout === 'wide' && opened && <OpenedPane caseId={caseId}>{opened}</OpenedPane>}
        {layout === 'wide' && !opened && !folds.left && (
          <Pane label="Case sheet" className={classes.side}>
            {sheet}
          </Pane>
        )}
        <Pane label="Discussion" className={classes.centre}>
          {layout !== 'phone' && <DiscussionHead folds={layout === 'wide' ? folds : null} />}
          <div
            className={classes.talk}
            inert={covered}
            id="room-discussion"
            role={layout === 'phone' ? 'tabpanel' : undefined}
            aria-label={layout === 'phone' ? 'Discussion' : undefined}
          >
            {children}
          </div>
        </Pane>
        {layout === 'wide' && !folds.right && (
          <Pane label="People" className={classes.side}>
            {people}
          </Pane>
        )}
        {layout === 'middle' && opened && <OpenedPane caseId={caseId}>{opened}</OpenedPane>}
        {layout === 'middle' && !opened && (
          <Pane label="Beside the discussion" className={classes.side}>
            <RoomTabs
              label="Beside the discussion"
              tabs={tabs.slice(1)}
              shown={side}
              onShow={(id) => setSide(id === 'case' ? 'case' : 'people')}
            />
            <div role="tabpanel" id={`room-${side}`} aria-label={side === 'case' ? 'Case' : 'People'}>
              {side === 'case' ? sheet : people}
            </div>
          </Pane>
        )}
        {layout === 'phone' && opened && (
          <OpenedPane caseId={caseId} covers>
            {opened}
          </OpenedPane>
        )}
        {covered && !opened && (
          <Pane label={page === 'case' ? 'Case sheet' : 'People'} className={classes.cover}>
            <div role="tabpanel" id={`room-${page}`} aria-label={page === 'case' ? 'Case' : 'People'}>
              {page === 'case' ? sheet : people}
            </div>
          </Pane>
        )}
      </div>
      {layout === 'phone' && !keyboardUp && !opened && (
        <RoomTabs label="Parts of the room" tabs={tabs} shown={page} onShow={setPage} atFoot />
      )}
    </>
  );
}

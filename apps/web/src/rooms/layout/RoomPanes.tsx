import { IconMessages, IconUsers } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { Pane, PaneBoundary } from '../../ui';
import { PeoplePane } from '../people/PeoplePane';
import { DiscussionHead } from './DiscussionHead';
import { OpenedPane } from './OpenedPane';
import classes from './RoomPanes.module.css';
import { SubjectSheet, useSubjectPane } from './SubjectSheet';
import { RoomTabs, type RoomTab } from './RoomTabs';
import { useFolds, useKeyboardUp, useRoomLayout } from './useRoomLayout';

export interface RoomPanesProps {
  room: RoomSnapshot;
  /** What is opened beside the room; null: nothing. */
  opened: ReactNode;
  children: ReactNode;
}

/** The discussion with the pane of the subject and the people beside it, beside it in tabs, or below it in tabs. The discussion is never taken away, only covered. */
export function RoomPanes({ room, opened, children }: RoomPanesProps) {
  const subject = useSubjectPane();
  const layout = useRoomLayout();
  const folds = useFolds(layout === 'wide', subject?.label);
  const keyboardUp = useKeyboardUp(layout !== 'wide');
  const [side, setSide] = useState<'subject' | 'people'>(subject ? 'subject' : 'people');
  const [page, setPage] = useState<RoomTab['id']>('discussion');
  const here = room.present.length;
  const tabLabel = (id: RoomTab['id']): string => (id === 'subject' && subject ? subject.tab : 'People');

  const sheet = subject && <SubjectSheet pane={subject} />;
  const people = (
    <PaneBoundary title="The people did not load">
      <PeoplePane room={room} />
    </PaneBoundary>
  );
  const tabs: RoomTab[] = [
    { id: 'discussion', label: 'Discussion', icon: <IconMessages size={18} aria-hidden /> },
    ...(subject ? [{ id: 'subject' as const, label: subject.tab, icon: subject.icon }] : []),
    { id: 'people', label: 'People', icon: <IconUsers size={18} aria-hidden />, count: here, countOf: 'here' },
  ];
  const covered = layout === 'phone' && (page !== 'discussion' || opened !== null);

  return (
    <>
      <div
        className={classes.panes}
        data-layout={layout}
        data-opened={opened ? '' : undefined}
        data-left={layout === 'wide' && (opened || (subject && !folds.left)) ? '' : undefined}
        data-right={layout === 'middle' || (layout === 'wide' && !folds.right) ? '' : undefined}
      >
        {layout === 'wide' && opened && <OpenedPane>{opened}</OpenedPane>}
        {layout === 'wide' && !opened && subject && !folds.left && (
          <Pane label={subject.label} className={classes.side}>
            {sheet}
          </Pane>
        )}
        <Pane label="Discussion" className={classes.centre}>
          {layout !== 'phone' && <DiscussionHead folds={layout === 'wide' ? folds : null} subject={subject?.label} />}
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
        {layout === 'middle' && opened && <OpenedPane>{opened}</OpenedPane>}
        {layout === 'middle' && !opened && (
          <Pane label="Beside the discussion" className={classes.side}>
            <RoomTabs
              label="Beside the discussion"
              tabs={tabs.slice(1)}
              shown={side}
              onShow={(id) => setSide(id === 'subject' ? 'subject' : 'people')}
            />
            <div role="tabpanel" id={`room-${side}`} aria-label={tabLabel(side)}>
              {side === 'subject' ? sheet : people}
            </div>
          </Pane>
        )}
        {layout === 'phone' && opened && <OpenedPane covers>{opened}</OpenedPane>}
        {covered && !opened && (
          <Pane label={page === 'subject' && subject ? subject.label : 'People'} className={classes.cover}>
            <div role="tabpanel" id={`room-${page}`} aria-label={tabLabel(page)}>
              {page === 'subject' ? sheet : people}
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

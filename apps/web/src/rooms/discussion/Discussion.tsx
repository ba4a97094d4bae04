import { IconArrowDown } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { UnsentMessage } from '../../device/outboxStore';
import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { Button, EmptyState } from '../../ui';
import { useRoom } from '../RoomContext';
import { Announcer } from './Announcer';
import classes from './Discussion.module.css';
import { LogStart } from './LogStart';
import type { DiscussionRow } from './placement';
import { Row, type RowContext } from './Row';
import { useEnd } from './useEnd';
import { useMessageKeys } from './useMessageKeys';
import { UnseenAbove } from './UnseenAbove';
import { useLine, useNotLoaded, useReading } from './useReading';
import { useRows } from './useRows';
import { useSought, useSoughtSeq } from './useSought';

/** Within this many pixels of the end the newest counts as seen. */
const END_PX = 8;

export interface DiscussionProps {
  room: RoomSnapshot;
  unsent: readonly UnsentMessage[];
}

const Header = ({ context }: { context?: RowContext }) => <LogStart older={context?.older ?? 'idle'} />;
const Footer = () => <div className={classes.foot} />;
const components = { Header, Footer };

/** The room's log as a discussion: opens where its reader stopped, else at the newest, reads older pages upwards, and never moves what is being read. */
export function Discussion({ room, unsent }: DiscussionProps) {
  const { connection, focusComposer, abilities } = useRoom();
  const list = useRef<VirtuosoHandle>(null);
  const sought = useSoughtSeq();
  const [led, setLed] = useState(sought === null);
  const notLoaded = useNotLoaded(room);
  // Where the first unread one is further up than what is here, the way to it is offered.
  const [opensAtNew] = useState(
    sought === null && notLoaded === 0 && room.readAtOpening > 0 && room.unreadAtOpening > 0,
  );
  const { atEnd, toEnd, onEnd, scroller, scrollerRef } = useEnd(list, !opensAtNew);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const readTo = useLine(atEnd && led, room.readAtOpening);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { rows, first } = useRows(
    { readTo, foldTo: room.readAtOpening, unfolded, endedTo: room.openedAt, folds },
    unsent,
  );
  const unseen = useReading({ room, scroller, rows, led });
  const newAt = opensAtNew ? rows.findIndex(({ type }) => type === 'new') : -1;
  const { active, setActive, goTo, goToSeq, onKeyDown } = useMessageKeys(rows, list);

  useOwnMessageInView(unsent, toEnd);

  const unfold = useCallback((root: number) => setUnfolded((before) => new Set(before).add(root)), []);
  const fold = useCallback((id: string, open: boolean) => setFolds((before) => new Map(before).set(id, open)), []);
  useSought({ sought, rows, older: room.older, unfold, goToSeq, onLed: () => setLed(true) });
  const context: RowContext = { active, setActive, goToSeq, unfold, fold, sought, older: room.older };

  return (
    <div className={classes.discussion} onKeyDown={onKeyDown}>
      {rows.length === 0 ? (
        <div className={classes.empty}>
          <EmptyState
            action={
              abilities.includes('message.post') ? (
                <Button onClick={focusComposer}>Write the first message</Button>
              ) : undefined
            }
          >
            Questions, observations and concerns about this case appear here, in the order they were written.
          </EmptyState>
        </div>
      ) : (
        <Virtuoso<DiscussionRow, RowContext>
          ref={list}
          className={classes.list}
          role="log"
          aria-label="Discussion"
          aria-live="off"
          tabIndex={-1}
          data={rows}
          context={context}
          components={components}
          firstItemIndex={first}
          initialTopMostItemIndex={newAt === -1 ? { index: 'LAST', align: 'end' } : { index: newAt, align: 'start' }}
          computeItemKey={(_, row) => row.key}
          itemContent={(_, row, shared) => <Row row={row} context={shared} />}
          followOutput={(isAtEnd) => (isAtEnd ? 'auto' : false)}
          atBottomThreshold={END_PX}
          atBottomStateChange={onEnd}
          scrollerRef={scrollerRef}
          startReached={() => void connection.loadOlder()}
          increaseViewportBy={{ top: 600, bottom: 300 }}
          // Heights are taken in before the frame is painted; a frame later, an older page would make the text jump for a moment.
          skipAnimationFrameInResizeObserver
        />
      )}
      <UnseenAbove count={unseen.above} first={notLoaded > 0 ? undefined : unseen.first} goTo={goTo} />
      {!atEnd && rows.length > 0 && (
        <div className={classes.toEnd}>
          <Button
            size="small"
            kind={unseen.below > 0 ? 'primary' : 'secondary'}
            icon={<IconArrowDown aria-hidden />}
            onClick={toEnd}
          >
            {unseen.below > 0 ? `${unseen.below} new` : 'To the newest'}
          </Button>
        </div>
      )}
      <Announcer />
    </div>
  );
}

/** What one has just written is shown, wherever one was reading. */
function useOwnMessageInView(unsent: readonly UnsentMessage[], toEnd: () => void): void {
  const latest = unsent.at(-1)?.clientId;
  const known = useRef(latest);
  useEffect(() => {
    const isFresh = latest !== undefined && latest !== known.current;
    known.current = latest;
    if (isFresh) requestAnimationFrame(toEnd);
  }, [latest, toEnd]);
}

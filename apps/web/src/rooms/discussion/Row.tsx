import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { ConsultationHeading } from './ConsultationHeading';
import { MessageItem } from './MessageItem';
import { DayRow, ElsewhereRow, MoreRow, NewRow, LineRow } from './QuietRows';
import { UnsentItem } from './UnsentItem';
import type { DiscussionRow } from './placement';

/** What rows need of the list around them. */
export interface RowContext {
  /** Key of the row that has the keyboard's place. */
  active: string | null;
  setActive: (key: string) => void;
  goToSeq: (seq: number) => void;
  unfold: (root: number) => void;
  /** Opens or folds the steps of a consultation. */
  fold: (consultationId: string, open: boolean) => void;
  /** The message that the address names. */
  sought: number | null;
  older: RoomSnapshot['older'];
}

/** One row of the discussion, by its type. */
export function Row({ row, context }: { row: DiscussionRow; context: RowContext }) {
  const place = { active: context.active === row.key, onActive: context.setActive };
  switch (row.type) {
    case 'day':
      return <DayRow at={row.at} />;
    case 'new':
      return <NewRow />;
    case 'line':
      return <LineRow line={row.line} />;
    case 'consultation':
      return <ConsultationHeading row={row} onFold={context.fold} />;
    case 'message':
      return (
        <MessageItem
          message={row.message}
          head={row.head}
          orphan={row.orphan}
          sought={row.message.seq === context.sought}
          {...place}
        />
      );
    case 'reply':
      return (
        <MessageItem
          message={row.message}
          reply
          root={row.root}
          sought={row.message.seq === context.sought}
          {...place}
        />
      );
    case 'more':
      return <MoreRow count={row.count} onUnfold={() => context.unfold(row.root)} />;
    case 'elsewhere':
      return <ElsewhereRow row={row} onGo={context.goToSeq} />;
    case 'own':
      return row.drawn;
    case 'unsent':
      return <UnsentItem message={row.message} />;
  }
}

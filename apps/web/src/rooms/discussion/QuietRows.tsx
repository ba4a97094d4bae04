import { textsOf, withNames, type RoomLine, type RoomRow } from '@consilium/domain';
import { IconClipboardText, IconCornerLeftUp } from '@tabler/icons-react';
import { useState } from 'react';
import { serverNow } from '../../api/serverClock';
import { sayDay, sayTime } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import { lineOf, useRoomFeatures } from '../slots/RoomFeatures';
import classes from './QuietRows.module.css';
import { SaidRow } from './SaidRow';
import { useSheet } from './useSheet';
import { WrittenActions } from './WrittenActions';

/** The platform's day between messages. */
export function DayRow({ at }: { at: string }) {
  const [now] = useState(() => serverNow());
  const day = sayDay(at, now);
  return (
    <div className={classes.day} role="separator" aria-label={day}>
      <span aria-hidden>{day}</span>
    </div>
  );
}

/** Where the reader had stopped. */
export function NewRow() {
  return (
    <div className={classes.day} data-new role="separator" aria-label="New since you looked">
      <span aria-hidden>New since you looked</span>
    </div>
  );
}

/** What happened besides talk; nothing for an event that no feature draws. */
export function LineRow({ line }: { line: RoomLine }) {
  const { state, abilities } = useRoom();
  const { sheet, handlers } = useSheet();
  const drawn = lineOf(useRoomFeatures(), line);
  if (!drawn) return null;
  const nameOf = (memberId: string | null | undefined): string => nameIn(state, memberId);
  const written =
    abilities.includes('event.report') && Object.keys(textsOf(line.type, line.data, state.features)).length > 0;
  const { icon: Glyph = IconClipboardText, After } = drawn;
  const actions = written && <WrittenActions seq={line.seq} sheet={sheet} />;
  const tapped = written ? handlers : {};
  if (drawn.said)
    return <SaidRow line={line} said={drawn.said(line, nameOf, state)} actions={actions} tapped={tapped} />;
  const colour = drawn.colour?.(line);
  return (
    <div className={classes.notice} data-written={written || undefined} tabIndex={-1} {...tapped}>
      <Glyph size={14} aria-hidden style={colour ? { color: colour } : undefined} />
      <span>{drawn.words(line, nameOf, state)}</span>
      {After && <After line={line} />}
      {actions}
      <time dateTime={line.at}>{sayTime(line.at)}</time>
    </div>
  );
}

/** Unfolds the rest of a thread. */
export function MoreRow({ count, onUnfold }: { count: number; onUnfold: () => void }) {
  return (
    <div className={classes.more}>
      <button type="button" onClick={onUnfold}>{`${count} more`}</button>
    </div>
  );
}

/** Where a reply to an earlier message was written: who answered whom, and the way there. */
export function ElsewhereRow({
  row,
  onGo,
}: {
  row: Extract<RoomRow, { type: 'elsewhere' }>;
  onGo: (seq: number) => void;
}) {
  const { state } = useRoom();
  const last = row.replies.at(-1);
  if (!last) return null;
  const nameOf = (memberId: string | null | undefined): string => nameIn(state, memberId);
  const authors = [...new Set(row.replies.map(({ actor }) => nameOf(actor?.memberId)))];
  const who = authors.length > 2 ? `${authors.length} people` : authors.join(' and ');
  const answered = [
    ...new Set(
      row.replies.map(({ replyTo }) => nameOf((state.messages.get(replyTo ?? 0) ?? row.root).actor?.memberId)),
    ),
  ];
  return (
    <div className={classes.elsewhere} data-row={row.key} data-shows={row.replies.length === 1 ? last.seq : undefined}>
      <IconCornerLeftUp size={14} aria-hidden />
      <button type="button" onClick={() => onGo(last.seq)}>{`${who} answered ${answered.join(' and ')}`}</button>
      <span className={classes.quote} data-words>
        {last.hidden ? '' : withNames(last.text, nameOf)}
      </span>
      <time dateTime={last.at}>{sayTime(last.at)}</time>
    </div>
  );
}

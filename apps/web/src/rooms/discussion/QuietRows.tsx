import { textsOf, withNames, type RoomNotice, type RoomRow } from '@consilium/domain';
import {
  IconClipboardText,
  IconCornerLeftUp,
  IconFileOff,
  IconFileText,
  IconPlayerPlay,
  IconUserMinus,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { serverNow } from '../../api/serverClock';
import { casePaths } from '../../cases/casePaths';
import { consultationPaths } from '../../consultations/consultationPaths';
import { phaseColour } from '../../consultations/phases';
import { useReport } from '../useReport';
import { HoldIcon, IconButton, ReportIcon, sayDay, sayTime } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import { noticeWords } from './noticeWords';
import classes from './QuietRows.module.css';
import { saidIn } from './said';
import { SaidRow } from './SaidRow';

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

const ICONS: Partial<Record<RoomNotice['type'], Icon>> = {
  'member.added': IconUserPlus,
  'member.removed': IconUserMinus,
  'consultation.phase_changed': IconPlayerPlay,
  'hold.withdrawn': HoldIcon,
  'document.attached': IconFileText,
  'document.removed': IconFileOff,
};

/** What happened besides talk. */
export function NoticeRow({ notice }: { notice: RoomNotice }) {
  const { state, abilities } = useRoom();
  const report = useReport();
  const written = abilities.includes('event.report') && Object.keys(textsOf(notice.type, notice.data)).length > 0;
  const Glyph = ICONS[notice.type] ?? IconClipboardText;
  const phase = notice.type === 'consultation.phase_changed' ? notice.data.phase : undefined;
  const reports = written && (
    <IconButton
      label="Report an identifier in this"
      className={classes.report}
      icon={<ReportIcon size={14} stroke={1.75} aria-hidden />}
      onClick={() => report(notice.seq)}
    />
  );
  if (saidIn(notice)) return <SaidRow notice={notice} report={reports} />;
  return (
    <div className={classes.notice} data-written={written || undefined}>
      <Glyph size={14} stroke={1.75} aria-hidden style={phase && { color: phaseColour(phase) }} />
      <span>{noticeWords(notice, (memberId) => nameIn(state, memberId))}</span>
      {notice.type === 'document.attached' && !notice.data.hidden && (
        <Link to={casePaths.document(state.subject.id, notice.data.documentId)}>{notice.data.text}</Link>
      )}
      {notice.type === 'consultation.ended' && (
        <Link to={consultationPaths.summary(state.subject.id, notice.data.consultationId)}>Summary</Link>
      )}
      {reports}
      <time dateTime={notice.at}>{sayTime(notice.at)}</time>
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
      <IconCornerLeftUp size={14} stroke={1.75} aria-hidden />
      <button type="button" onClick={() => onGo(last.seq)}>{`${who} answered ${answered.join(' and ')}`}</button>
      <span className={classes.quote} data-words>
        {last.hidden ? '' : withNames(last.text, nameOf)}
      </span>
      <time dateTime={last.at}>{sayTime(last.at)}</time>
    </div>
  );
}

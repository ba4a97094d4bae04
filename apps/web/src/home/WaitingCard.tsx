import { INBOX_KINDS, type InboxItem } from '@consilium/contracts';
import { byUrgency } from '../inbox/groups';
import { Card } from '../ui';
import classes from './HomePage.module.css';
import { NoticeRow } from './NoticeRow';
import { Row } from './Row';
import type { ShownLive } from './waiting';

interface WaitingCardProps {
  live: readonly ShownLive[];
  /** Notices that no row of what runs says. */
  items: readonly InboxItem[];
}

/** The list of what waits: safety holds, then what runs, then the rest by urgency, one action a row. */
export function WaitingCard({ live, items }: WaitingCardProps) {
  const sorted = items.toSorted(byUrgency);
  const holds = sorted.filter(({ kind }) => kind === 'hold.asked');
  const others = sorted.filter(({ kind }) => kind !== 'hold.asked');
  const [first] = others;
  if (holds.length + live.length + others.length === 0)
    return (
      <p className={classes.quiet}>
        Safety holds, second looks, invitations, mentions, answers and consultations that run appear here.
      </p>
    );
  const loud =
    holds.length + live.length === 0 && first && INBOX_KINDS[first.kind].urgency === 'now' ? first : undefined;
  return (
    <Card flush>
      <ul>
        {holds.map((item, place) => (
          <NoticeRow key={item.id} item={item} loud={place === 0} />
        ))}
        {live.map((row, place) => (
          <LiveRow key={row.id} row={row} loud={holds.length === 0 && place === 0} />
        ))}
        {others.map((item) => (
          <NoticeRow key={item.id} item={item} loud={item === loud} />
        ))}
      </ul>
    </Card>
  );
}

function LiveRow({ row: { partOf, why, ...row }, loud }: { row: ShownLive; loud: boolean }) {
  const reasons = (
    <>
      {partOf.map((words, place) => (
        <span key={place}>{words}</span>
      ))}
      {why}
    </>
  );
  return <Row row={{ ...row, what: `Live now: ${row.what}`, why: reasons }} tone="live" loud={loud} />;
}

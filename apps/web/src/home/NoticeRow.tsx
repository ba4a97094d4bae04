import type { InboxItem } from '@consilium/contracts';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { serverNow } from '../api/serverClock';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { sayNotice } from '../inbox/groups';
import { useNotice } from '../inbox/kinds';
import { useMarkRead } from '../inbox/queries';
import { sayAgo } from '../inbox/sayAgo';
import { ButtonLink, disciplineLabel, Part2Mark } from '../ui';
import classes from './HomePage.module.css';

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
const MINUTE = 60_000;

/** One notice that waits: what, about which case, whose, until when, and the one action on it. Going there reads it. */
export function NoticeRow({ item, loud }: { item: InboxItem; loud: boolean }) {
  const now = useMinute();
  const sayWhen = useSayWhen();
  const read = useMarkRead();
  const { icon: Glyph = IconBell, action = 'Look', address = null } = useNotice(item) ?? {};
  const about = [item.caseCode, item.title].filter(Boolean).join(', ');
  return (
    <li className={classes.row} data-urgent={item.kind === 'hold.asked' || undefined}>
      <Glyph {...icon} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{sayWhat(item, now)}</p>
        <p className={classes.why}>
          {about && <span>{about}</span>}
          {item.part2Flag && <Part2Mark />}
          {item.dueAt && <span>{`Until ${inSentence(sayWhen(item.dueAt))}`}</span>}
        </p>
      </div>
      <span className={classes.when}>{sayAgo(item.at, now)}</span>
      {address && (
        <ButtonLink
          kind={loud ? 'primary' : 'secondary'}
          to={address}
          onClick={() => read.mutate({ ids: [item.id] })}
          aria-label={`${action}: ${sayWhat(item, now)}`}
        >
          {action}
        </ButtonLink>
      )}
    </li>
  );
}

/** A hold names its case, discipline and how long it waits; anything else is the sentence of the inbox. */
function sayWhat(item: InboxItem, now: number): string {
  const who = item.actor?.displayName ?? 'Somebody';
  if (item.kind !== 'hold.asked') return `${who} ${sayNotice(item)}`;
  const asker = item.actor?.discipline ? disciplineLabel(item.actor.discipline) : who;
  return `Safety hold in ${item.caseCode}, asked by ${asker}, ${sayAgo(item.at, now)}`;
}

function useMinute(): number {
  const [now, setNow] = useState(() => serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

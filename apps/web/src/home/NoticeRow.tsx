import type { InboxItem } from '@consilium/contracts';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { serverNow } from '../api/serverClock';
import { useSayWhen } from '../ui/useSayWhen';
import { sayDue, sayNotice, sayWho } from '../inbox/groups';
import { useNotice } from '../inbox/kinds';
import { useMarkRead } from '../inbox/queries';
import { sayAgo } from '../inbox/sayAgo';
import { ButtonLink, Coded, disciplineLabel, Part2Mark } from '../ui';
import { RowFrame } from './Row';
import { isolated } from '../ui/isolated';

const MINUTE = 60_000;

/** One notice that waits: what, about which case, whose, until when, and the one action on it. Going there reads it. */
export function NoticeRow({ item, loud }: { item: InboxItem; loud: boolean }) {
  const now = useMinute();
  const sayWhen = useSayWhen();
  const read = useMarkRead();
  const { icon = IconBell, action = 'Look', address = null } = useNotice(item) ?? {};
  const about = [item.caseCode, item.title && isolated(item.title)].filter(Boolean).join(', ');
  const what = sayWhat(item);
  const why = (
    <>
      {about && (
        <span>
          <Coded>{about}</Coded>
        </span>
      )}
      {item.part2Flag && <Part2Mark />}
      {item.dueAt && <span>{sayDue(item.kind, sayWhen(item.dueAt))}</span>}
    </>
  );
  return (
    <RowFrame
      icon={icon}
      what={what}
      why={why}
      when={sayAgo(item.at, now)}
      tone={item.kind === 'hold.asked' ? 'urgent' : undefined}
    >
      {address && (
        <ButtonLink
          kind={loud ? 'primary' : 'secondary'}
          to={address}
          onClick={() => read.mutate({ ids: [item.id] })}
          aria-label={`${action}: ${what}`}
        >
          {action}
        </ButtonLink>
      )}
    </RowFrame>
  );
}

/** A hold names its case and discipline; anything else is the sentence of the inbox. */
function sayWhat(item: InboxItem): string {
  const name = sayWho(item);
  const who = name && isolated(name);
  if (item.kind !== 'hold.asked') return [who, sayNotice(item)].filter(Boolean).join(' ');
  const asker = item.actor?.discipline ? disciplineLabel(item.actor.discipline) : who;
  return `Safety hold in ${item.caseCode}, asked by ${asker}`;
}

function useMinute(): number {
  const [now, setNow] = useState(() => serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

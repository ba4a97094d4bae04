import type { InboxItem, InboxKind } from '@consilium/contracts';
import { IconAt, IconBroadcast, IconCheck, IconMessageReply, IconUserPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../app/paths';
import { useSayWhen } from '../cases/useSayWhen';
import { DisciplineTile, IconButton } from '../ui';
import { sayNotice } from './groups';
import classes from './Inbox.module.css';

const ICONS = { 'consultation.starting': IconBroadcast, mention: IconAt, invitation: IconUserPlus, answer: IconMessageReply } satisfies Record<InboxKind, typeof IconAt>;

/** One notice: who did what, when. Going there is reading it. */
export function InboxRow({ item, onRead }: { item: InboxItem; onRead: (id: string) => void }) {
  const sayWhen = useSayWhen();
  const Icon = ICONS[item.kind];
  const words = sayNotice(item);
  const who = item.actor?.displayName ?? 'Somebody';
  return (
    <li className={classes.row} data-unread={item.unread || undefined}>
      <Icon size={18} stroke={1.75} className={classes.icon} aria-hidden />
      <Link to={paths.case(item.subject.id)} className={classes.what} data-notice={item.id} onClick={() => item.unread && onRead(item.id)}>
        {item.unread && <span className="spoken">Unread: </span>}
        {item.actor && <DisciplineTile discipline={item.actor.discipline} size={20} />}
        <span>
          <strong>{who}</strong> {words}
        </span>
      </Link>
      <span className={classes.when}>{sayWhen(item.at)}</span>
      {item.unread ? <IconButton label={`Mark as read: ${who} ${words}`} icon={<IconCheck size={16} stroke={1.75} aria-hidden />} onClick={() => onRead(item.id)} /> : <span />}
    </li>
  );
}

import { INBOX_KINDS, type InboxItem } from '@consilium/contracts';
import { IconBell, IconMail, IconMailOpened } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSayWhen } from '../ui/useSayWhen';
import { Coded, DisciplineTile, IconButton } from '../ui';
import { sayDue, sayNotice, sayOver, sayWho } from './groups';
import { useNotice } from './kinds';
import classes from './Inbox.module.css';
import { isolated } from '../ui/isolated';

export interface InboxRowProps {
  item: InboxItem;
  onMark: (id: string, as: 'read' | 'unread') => void;
}

/** One notice: who did what, when. Going there is reading it. */
export function InboxRow({ item, onMark }: InboxRowProps) {
  const sayWhen = useSayWhen();
  const { icon: Glyph = IconBell, address = null } = useNotice(item) ?? {};
  const words = sayNotice(item);
  const who = sayWho(item);
  const as = item.unread ? 'read' : 'unread';
  const what = (
    <>
      {item.unread && <span className="spoken">Unread: </span>}
      {item.actor && <DisciplineTile discipline={item.actor.discipline} size={20} />}
      <span>
        {who && <strong>{who}</strong>} <Coded>{words}</Coded>
        {item.state !== 'open' && <span className={classes.over}>{` (${sayOver(item)})`}</span>}
        {item.state === 'open' && item.dueAt && (
          <span className={classes.over}>{` ${sayDue(item.kind, sayWhen(item.dueAt))}.`}</span>
        )}
      </span>
    </>
  );
  return (
    <li className={classes.row} data-unread={item.unread || undefined}>
      <Glyph size={18} className={classes.icon} aria-hidden />
      {address ? (
        <Link
          to={address}
          className={classes.what}
          data-notice={item.id}
          onClick={() => item.unread && onMark(item.id, 'read')}
        >
          {what}
        </Link>
      ) : (
        <span className={classes.what} data-notice={item.id} tabIndex={-1}>
          {what}
        </span>
      )}
      <span className={classes.when}>{sayWhen(item.at)}</span>
      {item.state === 'open' && INBOX_KINDS[item.kind].readBy !== 'end' ? (
        <IconButton
          label={`Mark as ${as}: ${[who && isolated(who), words].filter(Boolean).join(' ')}`}
          icon={item.unread ? <IconMailOpened aria-hidden /> : <IconMail aria-hidden />}
          onClick={() => onMark(item.id, as)}
        />
      ) : (
        <span />
      )}
    </li>
  );
}

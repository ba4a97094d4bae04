import type { InboxItem, InboxKind } from '@consilium/contracts';
import { IconAt, IconBell, IconBroadcast, IconMail, IconMailOpened, IconMessageReply, IconShieldExclamation, IconShieldLock, IconShieldQuestion, IconUserPlus, type Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSayWhen } from '../cases/useSayWhen';
import { DisciplineTile, IconButton } from '../ui';
import { addressOf, sayNotice } from './groups';
import classes from './Inbox.module.css';

const ICONS: Partial<Record<InboxKind, Icon>> = {
  'consultation.starting': IconBroadcast, mention: IconAt, invitation: IconUserPlus, answer: IconMessageReply, 'privacy.review': IconShieldQuestion, 'privacy.review_answered': IconShieldQuestion,
  'privacy.incident': IconShieldExclamation, 'privacy.second_person': IconShieldExclamation, 'privacy.hidden': IconShieldLock,
};
const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

export interface InboxRowProps {
  item: InboxItem;
  onMark: (id: string, as: 'read' | 'unread') => void;
}

/** One notice: who did what, when. Going there is reading it. */
export function InboxRow({ item, onMark }: InboxRowProps) {
  const sayWhen = useSayWhen();
  const Glyph = ICONS[item.kind] ?? IconBell;
  const words = sayNotice(item);
  const who = item.actor?.displayName ?? 'Somebody';
  const as = item.unread ? 'read' : 'unread';
  const address = addressOf(item);
  const what = (
    <>
      {item.unread && <span className="spoken">Unread: </span>}
      {item.actor && <DisciplineTile discipline={item.actor.discipline} size={20} />}
      <span>
        <strong>{who}</strong> {words}
      </span>
    </>
  );
  return (
    <li className={classes.row} data-unread={item.unread || undefined}>
      <Glyph size={18} stroke={1.75} className={classes.icon} aria-hidden />
      {address ? (
        <Link to={address} className={classes.what} data-notice={item.id} onClick={() => item.unread && onMark(item.id, 'read')}>
          {what}
        </Link>
      ) : (
        <span className={classes.what} data-notice={item.id} tabIndex={-1}>
          {what}
        </span>
      )}
      <span className={classes.when}>{sayWhen(item.at)}</span>
      <IconButton label={`Mark as ${as}: ${who} ${words}`} icon={item.unread ? <IconMailOpened {...icon} /> : <IconMail {...icon} />} onClick={() => onMark(item.id, as)} />
    </li>
  );
}

import { IconInbox } from '@tabler/icons-react';
import { NavLink, useNavigate } from 'react-router';
import { useShortcut } from '../ui/keyboard';
import { inboxPath } from './inboxPath';
import classes from './Bell.module.css';
import { useInboxCount, useInboxLive } from './queries';

/** The way to the inbox, with how much waits there; live for as long as somebody is signed in. */
export function Bell() {
  useInboxLive();
  const navigate = useNavigate();
  useShortcut('g i', 'Inbox', () => void navigate(inboxPath), { group: 'Go to' });
  const unread = useInboxCount().data?.unread ?? 0;
  return (
    <NavLink to={inboxPath} className={classes.bell} aria-label={unread > 0 ? `Inbox, ${unread} unread` : 'Inbox'}>
      <IconInbox size={18} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </NavLink>
  );
}

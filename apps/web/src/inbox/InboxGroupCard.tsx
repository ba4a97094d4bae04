import { IconBell, IconBellOff } from '@tabler/icons-react';
import { Button, Card, Part2Notice, SectionHead } from '../ui';
import type { InboxGroup } from './groups';
import classes from './Inbox.module.css';
import { InboxRow } from './InboxRow';
import { useMarkRead, useMarkUnread, useMuteRoom } from './queries';
import { isolated } from '../ui/isolated';

/** A room's notices under its code; the room is read or muted as a whole here. */
export function InboxGroupCard({ group }: { group: InboxGroup }) {
  const { roomId, caseCode, title, part2Flag, muted, unread, items } = group;
  const read = useMarkRead();
  const unreadAgain = useMarkUnread();
  const mute = useMuteRoom();
  const name = caseCode ?? isolated(title ?? 'Other');
  const actions = roomId && (
    <span className={classes.actions}>
      {unread > 0 && (
        <Button
          kind="quiet"
          size="small"
          busy={read.isPending}
          onClick={() => read.mutate({ roomId })}
          aria-label={`Mark all as read: ${name}`}
        >
          Mark all as read
        </Button>
      )}
      <Button
        kind="quiet"
        size="small"
        icon={muted ? <IconBell aria-hidden /> : <IconBellOff aria-hidden />}
        busy={mute.isPending}
        onClick={() => mute.mutate({ roomId, muted: !muted })}
        aria-label={muted ? `Muted: hear again ${name}` : `Mute ${name}`}
      >
        {muted ? 'Muted: hear again' : 'Mute'}
      </Button>
    </span>
  );
  return (
    <section className={classes.group} aria-label={name}>
      <SectionHead count={unread > 0 ? { value: unread, of: 'unread' } : undefined} action={actions}>
        {name}
      </SectionHead>
      {caseCode && title && <p className={classes.about}>{title}</p>}
      {part2Flag && <Part2Notice />}
      {(read.error ?? unreadAgain.error ?? mute.error) && (
        <p role="alert" className={classes.failed}>
          That did not arrive at the server. Nothing is lost; try again.
        </p>
      )}
      <Card flush>
        <ul>
          {items.map((item) => (
            <InboxRow
              key={item.id}
              item={item}
              onMark={(id, as) => (as === 'read' ? read.mutate({ ids: [id] }) : unreadAgain.mutate(id))}
            />
          ))}
        </ul>
      </Card>
    </section>
  );
}

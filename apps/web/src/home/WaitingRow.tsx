import { IconBroadcast, IconMessages, IconPencil } from '@tabler/icons-react';
import { paths } from '../app/paths';
import { sayMissing } from '../cases/form/missing';
import { useSayWhen } from '../cases/useSayWhen';
import { ButtonLink, DisciplineTile } from '../ui';
import classes from './HomePage.module.css';
import type { Waiting } from './waiting';

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** One thing that waits, its reason, and the one action on it. `loud` marks the single filled button of the list. */
export function WaitingRow({ item, loud }: { item: Waiting; loud: boolean }) {
  if (item.kind === 'live') return <LiveRow item={item} loud={loud} />;
  if (item.kind === 'unread') return <UnreadRow item={item} />;
  const { draft } = item;
  const missing = sayMissing(draft.completeness.missing);
  return (
    <li className={classes.row}>
      <IconPencil {...icon} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{`Draft: ${draft.title || 'no title yet'}`}</p>
        <p className={classes.why}>
          {`${draft.completeness.done} of ${draft.completeness.total} recorded. ${missing ? `Needed before it can open: ${missing}.` : 'It can open once you have checked it.'}`}
        </p>
      </div>
      <span className={classes.when} />
      <ButtonLink to={paths.editCase(draft.id)} aria-label={`Finish ${draft.code}`}>
        Finish
      </ButtonLink>
    </li>
  );
}

function LiveRow({ item: { room, others }, loud }: { item: Extract<Waiting, { kind: 'live' }>; loud: boolean }) {
  return (
    <li className={classes.row} data-live>
      <IconBroadcast {...icon} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{`Live now: ${room.subject.code}`}</p>
        <p className={classes.why}>
          <span className={classes.tiles}>
            {others.slice(0, 6).map((person) => (
              <DisciplineTile key={person.memberId} discipline={person.discipline} size={20} />
            ))}
          </span>
          {`${others.length === 1 ? 'is' : 'are'} in the room.${room.unread > 0 ? ` ${room.unread} new.` : ''}`}
        </p>
      </div>
      <span className={classes.when} />
      <ButtonLink kind={loud ? 'primary' : 'secondary'} to={paths.case(room.subject.id)} aria-label={`Join the room of ${room.subject.code}`}>
        Join the room
      </ButtonLink>
    </li>
  );
}

function UnreadRow({ item: { room } }: { item: Extract<Waiting, { kind: 'unread' }> }) {
  const sayWhen = useSayWhen();
  return (
    <li className={classes.row}>
      <IconMessages {...icon} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{`${room.unread} new in ${room.subject.code}`}</p>
        <p className={classes.why}>{room.subject.title}</p>
      </div>
      <span className={classes.when}>{room.lastEventAt && sayWhen(room.lastEventAt)}</span>
      <ButtonLink to={paths.case(room.subject.id)} aria-label={`Read ${room.subject.code}`}>
        Read
      </ButtonLink>
    </li>
  );
}

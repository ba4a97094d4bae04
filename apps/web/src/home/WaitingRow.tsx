import { IconMessages, IconPencil } from '@tabler/icons-react';
import { paths } from '../app/paths';
import { sayMissing, sayRecorded } from '../cases/form/missing';
import { useSayWhen } from '../cases/useSayWhen';
import { ButtonLink } from '../ui';
import classes from './HomePage.module.css';
import { LiveRow, RunningMeetingRow } from './LiveRows';
import type { Waiting } from './waiting';

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** One thing that waits, its reason, and the one action on it. `loud` marks the single filled button of the list. */
export function WaitingRow({ item, loud }: { item: Waiting; loud: boolean }) {
  if (item.kind === 'meeting') return <RunningMeetingRow meeting={item.meeting} loud={loud} />;
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
          {`${sayRecorded(draft.completeness)}. ${missing ? `Needed before it can open: ${missing}.` : 'It can open once you have checked it.'}`}
        </p>
      </div>
      <span className={classes.when} />
      <ButtonLink to={paths.editCase(draft.id)} aria-label={`Finish ${draft.code}`}>
        Finish
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

import { IconMessages, IconPencil } from '@tabler/icons-react';
import { paths } from '../ui/paths';
import { sayMissing, sayRecorded } from '../form/missing';
import { useSayWhen } from '../ui/useSayWhen';
import { ButtonLink, Card } from '../ui';
import classes from './HomePage.module.css';
import { keyOf, type Unfinished } from './waiting';

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** What may be read and finished whenever there is time: new messages of rooms, and drafts. */
export function UnfinishedCard({ unfinished }: { unfinished: readonly Unfinished[] }) {
  if (unfinished.length === 0) return null;
  return (
    <section aria-labelledby="unfinished">
      <div className={classes.head}>
        <h2 className={classes.title} id="unfinished">
          To read and to finish
        </h2>
      </div>
      <Card flush>
        <ul>
          {unfinished.map((item) =>
            item.kind === 'unread' ? (
              <UnreadRow key={keyOf(item)} item={item} />
            ) : (
              <DraftRow key={keyOf(item)} item={item} />
            ),
          )}
        </ul>
      </Card>
    </section>
  );
}

function DraftRow({ item: { draft } }: { item: Extract<Unfinished, { kind: 'draft' }> }) {
  const missing = sayMissing(draft.completeness.missing);
  return (
    <li className={classes.row}>
      <IconPencil {...icon} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{`Draft: ${draft.title || 'no title yet'}`}</p>
        <p
          className={classes.why}
        >{`${sayRecorded(draft.completeness)}. ${missing ? `Needed before it can open: ${missing}.` : 'It can open once you have checked it.'}`}</p>
      </div>
      <span className={classes.when} />
      <ButtonLink to={paths.editCase(draft.id)} aria-label={`Finish ${draft.code}`}>
        Finish
      </ButtonLink>
    </li>
  );
}

function UnreadRow({ item: { room } }: { item: Extract<Unfinished, { kind: 'unread' }> }) {
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

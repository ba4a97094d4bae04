import type { Completeness, MeetingItem, MeetingView } from '@consilium/contracts';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { paths } from '../../ui/paths';
import { nameNotRecorded, sayMissing, sayRecorded } from '../../form/missing';
import { HoldTag, IconButton, Meter, Tag } from '../../ui';
import classes from './agenda.module.css';
import { sayNotInCase } from '../words';
import { GoHere } from './GoHere';
import { LaneAndMinutes } from './LaneAndMinutes';
import { nameOfItem, type Arrange } from './useArrange';

interface AgendaRowProps {
  meeting: MeetingView;
  item: MeetingItem;
  /** Minutes from the beginning of the list to the end of this case. */
  total: number;
  arrange: Arrange;
}

interface NotInCaseProps {
  meeting: MeetingView;
  memberIds: readonly string[];
  state: MeetingItem['state'];
}

const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

/** One case of the list. Alt with an arrow moves it, from anywhere inside. */
export function AgendaRow({ meeting, item, total, arrange }: AgendaRowProps) {
  const { position, state, case: shown } = item;
  const name = nameOfItem(item);
  const keys = (event: KeyboardEvent<HTMLLIElement>): void => {
    const step = STEPS[event.key];
    if (!event.altKey || !step || !arrange.allowed) return;
    event.preventDefault();
    arrange.move(item, step);
  };
  return (
    <li
      className={classes.item}
      data-state={state}
      aria-label={`${position}, ${name}`}
      aria-current={state === 'current' ? 'step' : undefined}
      onKeyDown={keys}
    >
      <span className={classes.position} aria-hidden>
        {position}
      </span>
      <div className={classes.case}>
        <p className={classes.head}>
          {shown ? (
            <Link to={paths.case(shown.id)} className={classes.code}>
              {shown.code}
            </Link>
          ) : (
            <em className={classes.hidden}>A case that you are not in</em>
          )}
          {shown && <HoldTag {...shown} />}
          <ItemTags item={item} />
        </p>
        {shown?.title && <p className={classes.title}>{shown.title}</p>}
        {shown && <p className={classes.question}>{shown.question || 'No question yet'}</p>}
        {shown?.lateReason && <p className={classes.late}>{`Put on the list late: ${shown.lateReason}`}</p>}
        {shown && (
          <div className={classes.readiness}>
            <Meter
              label={`Readiness of ${shown.code}`}
              shownLabel="Readiness"
              done={shown.completeness.recorded}
              total={shown.completeness.total}
              amount={sayRecorded(shown.completeness)}
              hint={hintOf(shown.completeness)}
            />
          </div>
        )}
        {shown && <NotInCase meeting={meeting} memberIds={shown.notInCase} state={state} />}
        <div className={classes.foot}>
          {shown?.consultationId && state === 'done' && (
            <Link to={paths.summary(shown.id, shown.consultationId)}>Summary</Link>
          )}
          <GoHere meeting={meeting} item={item} />
        </div>
      </div>
      <div className={classes.plan}>
        <LaneAndMinutes item={item} total={total} arrange={arrange} />
        {arrange.allowed && (
          <span className={classes.moves}>
            <IconButton
              label={`Move ${name} up`}
              aria-keyshortcuts="Alt+ArrowUp"
              icon={<IconArrowUp aria-hidden />}
              disabled={position === 1}
              onClick={() => arrange.move(item, -1)}
            />
            <IconButton
              label={`Move ${name} down`}
              aria-keyshortcuts="Alt+ArrowDown"
              icon={<IconArrowDown aria-hidden />}
              disabled={position === meeting.items.length}
              onClick={() => arrange.move(item, 1)}
            />
            {state === 'waiting' && (
              <IconButton
                label={`Take ${name} off the list`}
                icon={<IconX aria-hidden />}
                onClick={() => arrange.remove(item)}
              />
            )}
          </span>
        )}
      </div>
    </li>
  );
}

/** Who will see nothing of this case when the meeting comes to it. */
function NotInCase({ meeting, memberIds, state }: NotInCaseProps) {
  const open = meeting.status === 'planned' || meeting.status === 'running';
  const words = sayNotInCase(meeting.members, memberIds);
  return open && state !== 'done' && words ? <p className={classes.notIn}>{words}</p> : null;
}

/** What keeps it from opening, then what the meeting will not know. */
const hintOf = (completeness: Completeness): string | undefined =>
  [
    completeness.missing.length > 0 && `Needed: ${sayMissing(completeness.missing)}.`,
    nameNotRecorded({ notRecorded: completeness.notRecorded.filter((field) => !completeness.missing.includes(field)) }),
  ]
    .filter(Boolean)
    .join(' ') || undefined;

/** What has to be known of its place: now, talked through, left open, late. */
function ItemTags({ item: { state, returned, late, goesOn } }: { item: MeetingItem }) {
  return (
    <>
      {state === 'current' && <Tag tone="ok">Now</Tag>}
      {state === 'done' && <Tag>Talked through</Tag>}
      {returned && <Tag tone="note">Left open last time</Tag>}
      {goesOn && <Tag tone="note">Left open, returns to the next one</Tag>}
      {late && <Tag tone="caution">Late</Tag>}
    </>
  );
}

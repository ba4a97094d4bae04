import {
  hasOlder,
  rowsOf,
  TAKEN_OUT,
  withNames,
  type RoomMessage,
  type RoomLine,
  type RoomRow,
} from '@consilium/domain';
import { useEffect, useState, type ComponentType } from 'react';
import { PaperNotices } from '../../ui/theme/PaperNotices';
import { disciplineLabel, Part2Notice, sayOnPaper, sayTime } from '../../ui';
import { KINDS } from '../discussion/kinds';
import { nameIn, useRoom } from '../RoomContext';
import { useSubjectPane } from '../layout/SubjectSheet';
import type { SubjectPane } from '../slots/inRoom';
import type { NameOf } from '../slots/line';
import { lineOf, useRoomFeatures } from '../slots/RoomFeatures';
import { Slot } from '../slots/Slot';
import classes from './RoomPaper.module.css';
import { usePrinting } from './usePrinting';

type Sheet = ComponentType<{ subjectId: string }>;
const dayOf = (at: string): string => new Date(at).toDateString();
/** On paper nothing is folded. */
const EVERY: ReadonlySet<number> = Object.assign(new Set<number>(), { has: () => true });

/** The room on paper: the pane of its subject, then the discussion as far as it was read, with words on which part that is. */
export function RoomPaper() {
  const pane = useSubjectPane();
  const sheet = useLoaded(pane);
  return usePrinting() ? <Sheets pane={pane} Sheet={sheet} /> : null;
}

/** The pane, loaded ahead: nothing waits for it once the browser lays a page out for print. */
function useLoaded(pane: SubjectPane | undefined): Sheet | null {
  const [sheet, setSheet] = useState<{ of: Sheet } | null>(null);
  useEffect(() => {
    void pane?.load().then(
      (of) => setSheet({ of }),
      () => undefined,
    );
  }, [pane]);
  return sheet?.of ?? null;
}

function Sheets({ pane, Sheet }: { pane: SubjectPane | undefined; Sheet: Sheet | null }) {
  const { state, memberId, title, part2 } = useRoom();
  const nameOf = (id: string | null | undefined): string => nameIn(state, id);
  const rows = rowsOf(state, {
    dayOf,
    readTo: Number.MAX_SAFE_INTEGER,
    foldTo: 0,
    viewerId: memberId,
    unfolded: EVERY,
    endedTo: 0,
    folds: new Map(),
  });
  const isWhole = !hasOlder(state);
  return (
    <article className={classes.paper} data-paper>
      <PaperNotices part2={part2} />
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.code}>{`${state.subject.code}, printed ${sayOnPaper(new Date().toISOString())}`}</p>
      {part2 && <Part2Notice />}
      <Slot name="OnPaper" />
      {Sheet && <Sheet subjectId={state.subject.id} />}
      {pane && !Sheet && <p>{`The ${pane.label.toLowerCase()} was not loaded. Print again in a moment.`}</p>}
      <h2 className={classes.head}>Discussion</h2>
      <p className="quiet">
        {isWhole
          ? 'The whole discussion'
          : 'The newest part of the discussion. Earlier messages were not loaded: “Print the room” in the menu of the room loads all of it.'}
      </p>
      {datedRows(rows).map(({ row, day }) => (
        <PaperRow key={row.key} row={row} day={day} nameOf={nameOf} />
      ))}
    </article>
  );
}

/** Each row with the day of the heading above it. */
function datedRows(rows: readonly RoomRow[]): { row: RoomRow; day: string }[] {
  let day = '';
  return rows.map((row) => {
    if (row.type === 'day') day = dayOf(row.at);
    return { row, day };
  });
}

/** A reply stands under its root, so its day may be another than the heading's. */
const sayWhen = (at: string, day: string): string => (dayOf(at) === day ? sayTime(at) : `${dayOf(at)} ${sayTime(at)}`);

function PaperRow({ row, day, nameOf }: { row: RoomRow; day: string; nameOf: NameOf }) {
  switch (row.type) {
    case 'day':
      return <h3 className={classes.day}>{dayOf(row.at)}</h3>;
    case 'message':
      return <Said message={row.message} day={day} nameOf={nameOf} />;
    case 'reply':
      return <Said message={row.message} day={day} nameOf={nameOf} under />;
    case 'line':
      return <Happened line={row.line} day={day} nameOf={nameOf} />;
    case 'consultation':
      return row.consultation.started ? <Happened line={row.consultation.started} day={day} nameOf={nameOf} /> : null;
    default:
      return null;
  }
}

function Happened({ line, day, nameOf }: { line: RoomLine; day: string; nameOf: NameOf }) {
  const { state } = useRoom();
  const drawn = lineOf(useRoomFeatures(), line);
  return drawn && <p className={classes.notice}>{`${sayWhen(line.at, day)} ${drawn.words(line, nameOf, state)}`}</p>;
}

function Said({
  message,
  day,
  nameOf,
  under = false,
}: {
  message: RoomMessage;
  day: string;
  nameOf: NameOf;
  under?: boolean;
}) {
  const { actor, kind, at, text, hidden } = message;
  const head = [
    nameOf(actor?.memberId),
    actor?.discipline && disciplineLabel(actor.discipline),
    kind !== 'message' && KINDS[kind].word,
    sayWhen(at, day),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <section className={classes.said} data-under={under || undefined}>
      <p className={classes.author}>{head}</p>
      <p className={hidden ? classes.gone : classes.text} dir="auto">
        {hidden ? TAKEN_OUT : withNames(text, nameOf)}
      </p>
    </section>
  );
}

import {
  hasOlder,
  rowsOf,
  TAKEN_OUT,
  withNames,
  type RoomMessage,
  type RoomNotice,
  type RoomRow,
} from '@consilium/domain';
import { useEffect, useState, type ComponentType } from 'react';
import { PaperNotices } from '../../ui/theme/PaperNotices';
import { disciplineLabel, Part2Notice, sayOnPaper, sayTime } from '../../ui';
import { KINDS } from '../discussion/kinds';
import { noticeWords } from '../discussion/noticeWords';
import { nameIn, useRoom } from '../RoomContext';
import classes from './RoomPaper.module.css';
import { usePrinting } from './usePrinting';

type Sheet = ComponentType<{ caseId: string }>;
const dayOf = (at: string): string => new Date(at).toDateString();
/** On paper nothing is folded. */
const EVERY: ReadonlySet<number> = Object.assign(new Set<number>(), { has: () => true });

export interface RoomPaperProps {
  caseId: string;
  title: string;
  part2: boolean;
}

/** The room on paper: the case sheet, then the discussion as far as it was read, with words on which part that is. */
export function RoomPaper(props: RoomPaperProps) {
  const sheet = useCaseSheet();
  return usePrinting() ? <Sheets {...props} CaseSheet={sheet} /> : null;
}

/** The case sheet, loaded ahead: nothing waits for it once the browser lays a page out for print. */
function useCaseSheet(): Sheet | null {
  const [sheet, setSheet] = useState<{ of: Sheet } | null>(null);
  useEffect(() => {
    void import('../../cases/CaseSheet').then(
      ({ CaseSheet }) => setSheet({ of: CaseSheet }),
      () => undefined,
    );
  }, []);
  return sheet?.of ?? null;
}

function Sheets({ caseId, title, part2, CaseSheet }: RoomPaperProps & { CaseSheet: Sheet | null }) {
  const { state, memberId } = useRoom();
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
      {CaseSheet ? <CaseSheet caseId={caseId} /> : <p>The case sheet was not loaded. Print again in a moment.</p>}
      <h2 className={classes.head}>Discussion</h2>
      <p className={classes.part}>
        {isWhole
          ? 'The whole discussion'
          : 'The newest part of the discussion. Earlier messages were not loaded: “Print the room” in the menu of the room loads all of it.'}
      </p>
      {rows.map((row) => (
        <PaperRow key={row.key} row={row} nameOf={nameOf} />
      ))}
    </article>
  );
}

type NameOf = (id: string | null | undefined) => string;

function PaperRow({ row, nameOf }: { row: RoomRow; nameOf: NameOf }) {
  switch (row.type) {
    case 'day':
      return <h3 className={classes.day}>{dayOf(row.at)}</h3>;
    case 'message':
      return <Said message={row.message} nameOf={nameOf} />;
    case 'reply':
      return <Said message={row.message} nameOf={nameOf} under />;
    case 'notice':
      return <Happened notice={row.notice} nameOf={nameOf} />;
    case 'consultation':
      return row.consultation.started ? <Happened notice={row.consultation.started} nameOf={nameOf} /> : null;
    default:
      return null;
  }
}

function Happened({ notice, nameOf }: { notice: RoomNotice; nameOf: NameOf }) {
  return <p className={classes.notice}>{`${sayTime(notice.at)} ${noticeWords(notice, nameOf)}`}</p>;
}

function Said({ message, nameOf, under = false }: { message: RoomMessage; nameOf: NameOf; under?: boolean }) {
  const { actor, kind, at, text, hidden } = message;
  const head = [
    nameOf(actor?.memberId),
    actor?.discipline && disciplineLabel(actor.discipline),
    kind !== 'message' && KINDS[kind].word,
    sayTime(at),
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

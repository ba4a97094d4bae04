import type { Discipline } from '@consilium/contracts';
import { disciplineColour, disciplineLabel } from './disciplines';
import { DisciplineTile } from './DisciplineTile';
import classes from './MemberName.module.css';

export interface MemberNameProps {
  name: string;
  discipline?: Discipline | null;
  size?: 30 | 24 | 20;
  /** Greyed tile outline: the member is not here or has not answered. */
  away?: boolean;
  /** A second line or words after the discipline: practice, role in the case, "you". */
  note?: string;
  /** Name and discipline on two lines (lists) or one (heads of messages). */
  stacked?: boolean;
}

/** Tile, name, and the discipline's word in its colour. */
export function MemberName({ name, discipline, size = 24, away = false, note, stacked = false }: MemberNameProps) {
  const word = discipline ? disciplineLabel(discipline) : null;
  return (
    <span className={classes.member} data-stacked={stacked || undefined} data-away={away || undefined}>
      <DisciplineTile discipline={discipline} size={size} outline={away} labelled={word !== null} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {(word || note) && (
          <span className="quiet">
            {discipline && <span style={{ color: disciplineColour(discipline) }}>{word}</span>}
            {word && note && <span aria-hidden> · </span>}
            {note && <span>{note}</span>}
          </span>
        )}
      </span>
    </span>
  );
}

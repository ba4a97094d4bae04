import type { Discipline } from '@consilium/contracts';
import { disciplineCode, disciplineColour, disciplineLabel } from './disciplines';
import classes from './DisciplineTile.module.css';

export interface DisciplineTileProps {
  /** Absent for members without one (an admin, a steward): the tile is then an empty outline. */
  discipline: Discipline | null | undefined;
  /** 30 in messages, 24 in lists and replies, 20 inline. */
  size?: 30 | 24 | 20;
  /** Absent or waiting: code and outline in the colour instead of a filled tile. */
  outline?: boolean;
  /** True where the discipline's word stands right beside the tile, so that it is not read twice. */
  labelled?: boolean;
}

/** Two letters on the discipline's colour. Alone, it is named by the discipline. */
export function DisciplineTile({ discipline, size = 24, outline = false, labelled = false }: DisciplineTileProps) {
  const name = discipline ? disciplineLabel(discipline) : 'No discipline';
  const naming = labelled ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name };
  return (
    <span
      className={classes.tile}
      data-size={size}
      data-outline={outline || !discipline || undefined}
      style={{ '--tile': discipline ? disciplineColour(discipline) : 'var(--c-control)' }}
      {...naming}
    >
      {discipline ? disciplineCode(discipline) : '–'}
    </span>
  );
}

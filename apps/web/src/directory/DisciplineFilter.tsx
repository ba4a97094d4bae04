import { DisciplineTile, disciplineLabel } from '../ui';
import type { DisciplineCount } from './disciplineCounts';
import classes from './directory.module.css';

interface DisciplineFilterProps {
  counts: readonly DisciplineCount[];
  value: string;
  onChange: (discipline: string) => void;
}

/** Tiles to choose one discipline by; choosing it again shows all. */
export function DisciplineFilter({ counts, value, onChange }: DisciplineFilterProps) {
  return (
    <div className={classes.disciplines} role="group" aria-label="Discipline">
      {counts.map(({ discipline, count }) => (
        <button
          key={discipline}
          type="button"
          className={classes.discipline}
          aria-pressed={discipline === value}
          onClick={() => onChange(discipline === value ? '' : discipline)}
        >
          <DisciplineTile discipline={discipline} size={20} labelled />
          {disciplineLabel(discipline)}
          <span className="quiet">{count}</span>
        </button>
      ))}
    </div>
  );
}

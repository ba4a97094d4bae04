import type { OpenConsultationItem } from '@consilium/contracts';
import { Link } from 'react-router';
import { paths } from '../../ui/paths';
import classes from './LiveMark.module.css';

/** The consultations of the member that run now: the code of the first, with the way there. */
export function LiveMark({ running }: { running: readonly OpenConsultationItem[] }) {
  const [first, ...others] = running;
  if (!first) return null;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return (
    <Link
      to={others.length > 0 ? paths.home : paths.case(first.subject.id)}
      className={classes.live}
      aria-label={`Live now: ${first.subject.code}${more}`}
    >
      <span className={classes.dot} aria-hidden />
      <span className={classes.code}>{first.subject.code}</span>
      <span className={classes.word}>Live</span>
      {others.length > 0 && <span aria-hidden>{`+${others.length}`}</span>}
    </Link>
  );
}

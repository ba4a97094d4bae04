import { Link } from 'react-router';
import { Card, Coded, QueryStates, SectionHead, type Asked } from '../ui';
import rowLink from '../ui/rowLink.module.css';
import { useSayWhen } from '../ui/useSayWhen';
import classes from './ComingUp.module.css';
import { useHomeSlot, type ComingRow } from './slots/onHome';
import { soonestFirst } from './waiting';

const SHOWN = 6;

/** What is planned, the soonest first. */
export function ComingUp({ rows, query }: { rows: readonly ComingRow[]; query: Asked }) {
  const shown = soonestFirst(rows).slice(0, SHOWN);
  const all = useHomeSlot('allComing').map(({ to, words }) => (
    <Link key={to} to={to}>
      {words}
    </Link>
  ));
  return (
    <section className={classes.coming} aria-labelledby="coming-up">
      <SectionHead id="coming-up" action={all}>
        Coming up
      </SectionHead>
      <QueryStates query={query} failed="What is planned did not load" widths={[90, 76]}>
        {() =>
          shown.length === 0 ? (
            <p className={classes.quiet}>Consultations and meetings that are planned appear here.</p>
          ) : (
            <Card flush>
              <ul>
                {shown.map((row) => (
                  <ComingItem key={row.id} row={row} />
                ))}
              </ul>
            </Card>
          )
        }
      </QueryStates>
    </section>
  );
}

function ComingItem({ row: { what, why, at, to } }: { row: ComingRow }) {
  const sayWhen = useSayWhen();
  return (
    <li className={classes.row}>
      <Link to={to} className={`${rowLink.covers} ${classes.what}`}>
        <Coded>{what}</Coded>
      </Link>
      <span className="quiet">{sayWhen(at)}</span>
      <p className={classes.why}>{why}</p>
    </li>
  );
}

import { useSayWhen } from '../ui/useSayWhen';
import classes from './carePath.module.css';
import { dueWords } from './dueWords';
import { useDueNext, type CaseForDue } from './useDueNext';

/** What is due next, by whom and until when, with where that comes from. */
export function DueNext(props: CaseForDue) {
  const due = useDueNext(props);
  const sayWhen = useSayWhen();
  if (due.length === 0) return <p className={classes.words}>Nothing that is recorded here makes anything due now.</p>;
  return (
    <ul className={classes.due} aria-label="Due next">
      {due.map((item) => (
        <li key={`${item.code} ${item.what}`} data-waits={item.waits || undefined}>
          <p className={classes.what}>{item.what}</p>
          <p className={classes.when}>{dueWords(item, sayWhen)}</p>
          <p className={classes.source}>{`${item.source} · ${item.ver}`}</p>
        </li>
      ))}
    </ul>
  );
}

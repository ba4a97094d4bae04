import { SeverityMark } from '../ui';
import classes from './alerts.module.css';
import { useAlerts } from './queries';

/** The alerts of a case that nobody acknowledged yet, by their names: for pages that cover its sheet, and for whoever records what opens them. */
export function OpenAlerts({ caseId }: { caseId: string }) {
  const open = useAlerts(caseId).data?.items.filter(({ state }) => state === 'open') ?? [];
  return (
    <div role="status">
      {open.length > 0 && (
        <ul className={classes.open} aria-label="Open safety alerts">
          {open.map(({ id, severity, title }) => (
            <li key={id} className={classes.alert}>
              <SeverityMark severity={severity} />
              <span>{title}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

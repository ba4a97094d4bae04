import { SectionHead, SeverityMark } from '../ui';
import type { RuleSetOnPage } from './queries';
import classes from './ruleSet.module.css';

/** Rules that spoke, the most frequent first; those that never did are counted. */
export function RuleUses({ rules }: Pick<RuleSetOnPage, 'rules'>) {
  const spoke = rules.filter(({ fired }) => fired > 0);
  return (
    <section className={classes.section} aria-label="How often each rule spoke">
      <SectionHead aside={`${spoke.length} of ${rules.length} rules spoke`}>How often each rule spoke</SectionHead>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label="How often each rule spoke, as a table">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Fired</th>
              <th scope="col">Episodes</th>
              <th scope="col">Stand now</th>
              <th scope="col">Acknowledged</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {spoke.map(({ ruleId, title, severity, fired, opened, standing, acknowledged, reasons }) => (
              <tr key={ruleId}>
                <th scope="row">
                  <span className={classes.rule}>
                    <SeverityMark severity={severity} size={16} />
                    <span>
                      {title} <span className={classes.quiet}>{ruleId}</span>
                    </span>
                  </span>
                </th>
                <td>{fired}</td>
                <td>{opened}</td>
                <td>{standing}</td>
                <td>{`${acknowledged} of ${opened}`}</td>
                <td className={classes.words}>
                  {reasons.map(({ label, count }) => `${label} ${count}`).join('; ') || 'Not acknowledged yet'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import { QueryStates, SectionHead, SeverityMark } from '../ui';
import { AlertRow } from './AlertRow';
import classes from './alerts.module.css';
import { PrimaryClinician } from './PrimaryClinician';
import { useAlerts, type SafetyAlert } from './queries';

interface AlertsSectionProps {
  subjectId: string;
  className: string | undefined;
}

/** The safety alerts of a case beside its discussion. That none stands is said with what was checked; an empty list clears nothing. */
export function AlertsSection({ subjectId: caseId, className }: AlertsSectionProps) {
  const query = useAlerts(caseId);
  const standing = query.data?.items.filter(({ state }) => state !== 'closed') ?? [];
  const open = standing.filter(({ state }) => state === 'open').length;
  return (
    <section className={className} aria-label="Safety alerts">
      <SectionHead aside={query.data && `${open} open`}>Safety alerts</SectionHead>
      <QueryStates query={query} failed="The safety alerts did not load" widths={[80, 60]}>
        {({ notChecked, uncoded, checked, withheld, ...alerts }) => (
          <>
            {standing.length > 0 && (
              <ul className={classes.list}>
                {standing.map((alert: SafetyAlert) => (
                  <AlertRow key={alert.id} caseId={caseId} alert={alert} />
                ))}
              </ul>
            )}
            {(notChecked.length > 0 || uncoded.length > 0) && (
              <div className={classes.alert}>
                <SeverityMark severity="not_recorded" />
                <div>
                  <h4 className={classes.title}>{`${rulesOf(notChecked)} could not be checked`}</h4>
                  <details className={classes.say}>
                    <summary>Missing is not clear: what is not recorded</summary>
                    <ul>
                      {notChecked.map(({ missing, label, ruleIds }) => (
                        <li key={`${missing} ${label}`}>{`${label} (${ruleIds.join(', ')})`}</li>
                      ))}
                      {uncoded.map((name) => (
                        <li key={name}>{`${name}: no code names it, so no rule of interactions looked at it`}</li>
                      ))}
                    </ul>
                  </details>
                </div>
              </div>
            )}
            <PrimaryClinician caseId={caseId} alerts={alerts} />
            <p className={classes.source}>
              {checked
                ? `Checked at version ${checked.version} with rule set ${checked.ruleSetVersion}. No alert is no clearance.`
                : 'Not checked yet: the rules look at the next change.'}
              {withheld.length > 0 && ' Rules on what the consent does not cover are left out.'}
            </p>
          </>
        )}
      </QueryStates>
    </section>
  );
}

/** "12 rules", each counted once. */
function rulesOf(notChecked: readonly { ruleIds: readonly string[] }[]): string {
  const rules = new Set(notChecked.flatMap(({ ruleIds }) => ruleIds)).size;
  return rules === 1 ? '1 rule' : `${rules} rules`;
}

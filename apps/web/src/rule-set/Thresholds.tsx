import { useState } from 'react';
import { Button, SectionHead } from '../ui';
import { ProposeDialog } from './ProposeDialog';
import type { ThresholdOnPage } from './queries';
import classes from './ruleSet.module.css';
import { sayThreshold, withUnit } from './words';

interface ThresholdsProps {
  thresholds: readonly ThresholdOnPage[];
  /** A change waits for its second person: until then no other is proposed. */
  waits: boolean;
}

/** Numbers that a site may set, each with what it was published with. */
export function Thresholds({ thresholds, waits }: ThresholdsProps) {
  const [asked, setAsked] = useState<ThresholdOnPage | null>(null);
  const ofSite = thresholds.filter(({ least }) => least !== undefined);
  return (
    <section className={classes.section} aria-label="Thresholds">
      <SectionHead aside={`${thresholds.length - ofSite.length} others come from their source and stay`}>
        Thresholds that a site may set
      </SectionHead>
      <ul className={classes.thresholds}>
        {ofSite.map((threshold) => (
          <li key={threshold.address} className={classes.threshold}>
            <span>
              {sayThreshold(threshold)} <span className={classes.quiet}>{threshold.ruleId}</span>
              {threshold.value !== threshold.published && (
                <span
                  className={classes.changed}
                >{` published with ${withUnit(threshold.published, threshold.unit)}`}</span>
              )}
            </span>
            <Button
              size="small"
              notYet={waits ? 'Another change waits' : undefined}
              onClick={() => setAsked(threshold)}
              aria-label={`Propose another number: ${threshold.ruleId}, ${threshold.label}`}
            >
              Propose another
            </Button>
          </li>
        ))}
      </ul>
      {asked && <ProposeDialog key={asked.address} threshold={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

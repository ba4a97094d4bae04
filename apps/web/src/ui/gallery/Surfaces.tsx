import { PHASES, SEVERITIES, SURFACES } from '../theme/colours';
import { Card, SectionHead } from '..';
import classes from './Gallery.module.css';

const TOKENS = [
  ...Object.keys(SURFACES),
  ...Object.keys(SEVERITIES),
  ...Object.keys(PHASES).map((phase) => `phase-${phase}`),
];

export function Surfaces() {
  return (
    <Card>
      <section>
        <SectionHead>Type</SectionHead>
        <div className={classes.stack}>
          <p className={classes.serifLarge}>Five things wait for you</p>
          <p className={classes.serifMedium}>Is IM ketamine reasonable, and when?</p>
          <p className={classes.serifSmall}>Session 2 moved to about day 21; home BP diary; integration visit kept.</p>
          <p className={classes.read}>
            A slow taper plan would help only if sleep is covered. Can we keep the integration visit so momentum is not
            lost? BP was 148/92.
          </p>
        </div>
      </section>
      <section>
        <SectionHead>Colors</SectionHead>
        <div className={classes.swatches}>
          {TOKENS.map((token) => (
            <div key={token}>
              <div className={classes.swatch} style={{ '--swatch': `var(--c-${token})` }} />
              {token}
            </div>
          ))}
        </div>
      </section>
    </Card>
  );
}

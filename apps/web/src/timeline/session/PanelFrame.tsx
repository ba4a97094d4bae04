import type { SessionLine } from '@consilium/clinical';
import { spread } from '../picture/plot';
import { bars } from '../picture/shapes';
import type { Panel } from './panel';
import classes from './session.module.css';

const NAME_GAP = 14;
const SHORT = 9;

interface PanelFrameProps {
  panel: Panel;
  lines: readonly SessionLine[];
  /** Minutes of the readings before the dose, which lines of their own judge. */
  before: readonly number[];
}

/** What stands behind the readings of a panel: named values, the start of the dose, and the lines of the rules. */
export function PanelFrame({ panel, lines, before }: PanelFrameProps) {
  const { width, height, left, right, x, y, ticks } = panel;
  const after = lines.filter(({ when }) => when === 'after');
  const names = spread(
    after.map(({ at }) => y(at)),
    NAME_GAP,
  );
  const judged = lines.filter(({ when }) => when === 'before');
  return (
    <>
      {ticks.map((value) => (
        <g key={value} className={classes.tick}>
          <path d={`M${left} ${y(value)}H${right}`} />
          <text x={left - 6} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <path className={classes.start} d={bars([{ x: x(0), y: 0 }], height)} />
      {after.map((line, index) => (
        <g
          key={`${line.vital} ${line.at}`}
          className={classes.threshold}
          data-rise={line.rise !== undefined || undefined}
        >
          <path d={`M${left} ${y(line.at)}H${right}`} />
          <text x={width} y={names[index]! + 4} textAnchor="end">
            {lineWords(line)}
          </text>
        </g>
      ))}
      <path
        className={classes.judged}
        d={before.flatMap((minute) => judged.map(({ at }) => `M${x(minute) - SHORT} ${y(at)}h${2 * SHORT}`)).join('')}
      />
    </>
  );
}

function lineWords({ vital, at, rise }: SessionLine): string {
  if (rise !== undefined) return `${at} rise of ${rise}`;
  return vital === 'dbp' ? `${at} diastolic` : `${at} discuss`;
}

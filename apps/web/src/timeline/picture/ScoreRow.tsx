import { scaleLinear } from 'd3-scale';
import type { ScoreLane, ScorePoint } from '../model/lanes';
import { lineRuns } from '../model/lineRuns';
import { Background } from './Background';
import { Days } from './Days';
import classes from './picture.module.css';
import { inPlot, isShown, spread, withRoom, type Plot } from './plot';
import { circles, crosses, lines } from './shapes';

const HEIGHT = 140;
/** One score without bands is a point and no course. */
const LOW = 72;
const EDGE = 8;
const LABEL_ROOM = 26;
const NAME_GAP = 15;
const LEAST_BAND = 13;

interface ScoreRowProps {
  lane: ScoreLane;
  plot: Plot;
  current: number | null;
}

/** Scores of one scale: severity bands, the lines that mean something, and what was recorded. */
export function ScoreRow({ lane, plot, current }: ScoreRowProps) {
  const { x, width } = plot;
  const height = lane.bands.length > 0 || lane.points.length > 1 ? HEIGHT : LOW;
  const y = totalsOver(lane, height);
  const foot = height - EDGE - 4;
  const seen = inPlot(lane.points, plot);
  const runs = lineRuns(
    seen.map((point) => ({ ...point, at: point.day, value: point.total })),
    lane.step,
  );
  const shown = seen.filter((point) => isShown(point, plot));
  const there = shown.flatMap(({ id, day, total }) => (total === null ? [] : [{ id, total, x: x(day), y: y(total) }]));
  const absent = shown.flatMap(({ day, total }) => (total === null ? [{ x: x(day), y: foot }] : []));
  const pointed = current === null ? undefined : lane.points[current];
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
      <Bands lane={lane} plot={plot} y={y} />
      <Background plot={plot} height={height} />
      <Lines lane={lane} plot={plot} y={y} />
      <Days plot={plot} height={height}>
        <path
          className={classes.line}
          d={lines(runs.map((run) => run.map(({ day, value }) => ({ x: x(day), y: y(value) }))))}
        />
      </Days>
      <path className={classes.points} d={circles(there, 4)} />
      <path className={classes.absent} d={crosses(absent, 4)} />
      {pointed && <Ring point={pointed} x={x(pointed.day)} y={pointed.total === null ? foot : y(pointed.total)} />}
      {withRoom(there, (point) => point.x, LABEL_ROOM).map((point) => (
        <text key={point.id} className={classes.value} x={point.x} y={Math.max(point.y - 9, 12)} textAnchor="middle">
          {point.total}
        </text>
      ))}
    </svg>
  );
}

function Ring({ point, x, y }: { point: ScorePoint; x: number; y: number }) {
  return <circle key={point.id} className={classes.ring} cx={x} cy={y} r={8} />;
}

/** Where bands are, the whole range of the scale; else what was recorded, with the lines. Half a point lies beside the first and the last total. */
function totalsOver({ range, bands, points, lines: across }: ScoreLane, height: number): (total: number) => number {
  const drawn = [...points.flatMap(({ total }) => total ?? []), ...across.map(({ at }) => at)];
  const [least, most] = bands.length > 0 || drawn.length === 0 ? range : [Math.min(...drawn), Math.max(...drawn)];
  const beside = bands.length > 0 ? 0.5 : Math.max(1, (most - least) * 0.15);
  return scaleLinear([least - beside, most + beside], [height - EDGE, EDGE]);
}

function Bands({ lane: { bands }, plot, y }: { lane: ScoreLane; plot: Plot; y: (total: number) => number }) {
  return bands.map(({ code, label, from, to }, index) => {
    const top = y(to + 0.5);
    const height = y(from - 0.5) - top;
    return (
      <g key={code}>
        <rect
          className={classes.band}
          x={0}
          y={top}
          width={plot.right}
          height={height}
          fillOpacity={bands.length > 1 ? index / (bands.length - 1) : 1}
        />
        {height >= LEAST_BAND && (
          <text className={classes.bandName} x={6} y={top + height / 2 + 4}>
            {plot.narrow ? label : `${label} ${from === to ? from : `${from}–${to}`}`}
          </text>
        )}
      </g>
    );
  });
}

/** Names of the lines: at the right of the days, or where there is no room for them, in short at their left, since scores begin high. */
function Lines({ lane, plot, y }: { lane: ScoreLane; plot: Plot; y: (total: number) => number }) {
  const { left, right, width, narrow } = plot;
  const heights = lane.lines.map(({ at }) => y(at));
  const names = spread(heights, NAME_GAP);
  return lane.lines.map(({ code, label, at }, index) => (
    <g key={`${code} ${at}`} className={classes.across} data-line={code}>
      <path d={`M${left} ${heights[index]}H${right}`} />
      <text x={narrow ? left + 4 : width} y={names[index]! + (narrow ? -3 : 4)} textAnchor={narrow ? 'start' : 'end'}>
        {narrow ? label.split(',')[0] : label}
      </text>
    </g>
  ));
}

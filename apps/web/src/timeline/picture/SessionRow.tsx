import { sessionKindLabel } from '@consilium/clinical';
import type { SessionLane, SessionPoint } from '../model/lanes';
import { Background } from './Background';
import classes from './picture.module.css';
import { isShown, withRoom, type Plot } from './plot';
import { bars, circles, diamonds, squares } from './shapes';

const HEIGHT = 58;
const MIDDLE = 20;
const NUMBER_ROOM = 24;
const DOSE_ROOM = 76;
const TALL = 9;

/** The sessions: a numbered square for a dosing, a circle for a preparation, a diamond for an integration. Too close for numbers, a dosing is a bar. */
export function SessionRow({ lane, plot, current }: { lane: SessionLane; plot: Plot; current: number | null }) {
  const { x, width } = plot;
  const seen = lane.points
    .filter((point) => isShown(point, plot))
    .map((point) => ({ ...point, x: x(point.day), y: MIDDLE }));
  const of = (kind: string) => seen.filter((point) => point.kind === kind);
  const dosing = of('dosing');
  const dense = dosing.some((point, index) => index > 0 && point.x - dosing[index - 1]!.x < NUMBER_ROOM);
  const pointed = current === null ? undefined : lane.points[current];
  const dosed = dosing.filter(({ dose }) => dose !== undefined);
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden focusable="false">
      <Background plot={plot} height={HEIGHT} />
      <path className={classes.session} d={circles(of('preparation'), 6)} />
      <path className={classes.session} d={diamonds(of('integration'), 7)} />
      {dense ? (
        <path
          className={classes.dosingBars}
          d={bars(
            dosing.map((point) => ({ ...point, y: MIDDLE - TALL })),
            2 * TALL,
          )}
        />
      ) : (
        <path className={classes.dosing} d={squares(dosing, 10)} />
      )}
      {!dense &&
        dosing.map(({ id, number, x: at }) => (
          <text key={id} className={classes.number} x={at} y={MIDDLE + 5} textAnchor="middle">
            {number}
          </text>
        ))}
      {withRoom(dosed, (point) => point.x, DOSE_ROOM).map(({ id, dose, x: at }) => (
        <text key={id} className={classes.word} x={at} y={MIDDLE + 29} textAnchor="middle">
          {dose}
        </text>
      ))}
      {pointed && <circle className={classes.ring} cx={x(pointed.day)} cy={MIDDLE} r={14} />}
    </svg>
  );
}

const KINDS = ['preparation', 'dosing', 'integration'];

/** What each shape stands for, of the kinds that are there. */
export function SessionKey({ points }: { points: readonly SessionPoint[] }) {
  const there = KINDS.filter((kind) => points.some((point) => point.kind === kind));
  const place = [{ x: 8, y: 8 }];
  return there.map((kind) => (
    <span key={kind} className={classes.key}>
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden focusable="false">
        {kind === 'preparation' && <path className={classes.session} d={circles(place, 5)} />}
        {kind === 'dosing' && <path className={classes.dosing} d={squares(place, 6)} />}
        {kind === 'integration' && <path className={classes.session} d={diamonds(place, 6)} />}
      </svg>
      {sessionKindLabel(kind)}
    </span>
  ));
}

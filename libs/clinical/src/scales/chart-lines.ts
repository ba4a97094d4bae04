import { scaleOf, type ScaleCode } from '../codes';
import { comparisonWords, type LineComparison, type ScaleLine, type Sourced } from './definition';
import { SCALE_DEFINITIONS } from './definitions';

/** A line across the chart of a scale, with the words that stand at it. */
export interface ChartLine extends Sourced {
  readonly code: 'remission' | 'response' | 'screen' | 'meaningful' | 'reliable';
  readonly label: string;
  /** Where it lies on the axis of totals. */
  readonly at: number;
}

/**
 * The lines that a chart of a scale shows: remission and response where severity has bands, else its cut and its changes in points. Those that count from
 * the baseline need one. What the scale has no figure for is not drawn, and a line off the axis neither.
 */
export function chartLinesOf(scale: ScaleCode, baseline: number | undefined): ChartLine[] {
  const { bands, lines = [], changes = [], response } = SCALE_DEFINITIONS[scale];
  const drawn: ChartLine[] = [
    ...lines.flatMap((line) => (isDrawn(line, bands !== undefined) ? [across(line)] : [])),
    ...(response && baseline ? [ofBaseline(response, baseline)] : []),
    ...(bands || baseline === undefined
      ? []
      : changes.flatMap(({ code, by, source, ver }): ChartLine[] => {
          if (!('points' in by)) return [];
          const at = baseline - by.points;
          const word = code === 'reliable' ? 'reliable change' : 'meaningful change';
          return [{ code, label: `${word} of ${by.points}, ${at}`, at, source, ver }];
        })),
  ];
  const { min, max } = scaleOf(scale)!;
  return drawn.filter(({ at }) => at > min && at < max);
}

const isDrawn = ({ code }: ScaleLine, hasBands: boolean): boolean =>
  code === 'remission' || (code === 'screen' && !hasBands);

const OF_SEX = { M: ' (men)', other: ' (others)' } as const;

function across({ code, label, when, sex, source, ver }: ScaleLine): ChartLine {
  return {
    code: code as 'remission' | 'screen',
    label: `${label.charAt(0).toLowerCase()}${label.slice(1)}, ${comparisonWords(when)}${sex ? OF_SEX[sex] : ''}`,
    at: edgeOf(when),
    source,
    ver,
  };
}

function ofBaseline({ percent, source, ver }: Sourced & { percent: number }, baseline: number): ChartLine {
  const at = (baseline * (100 - percent)) / 100;
  return { code: 'response', label: `response, ${percent}% below baseline`, at, source, ver };
}

/** Totals are whole: where the number itself does not reach the line, the line lies half a point beyond it. */
function edgeOf(when: LineComparison): number {
  if ('lt' in when) return when.lt - 0.5;
  if ('lte' in when) return when.lte;
  return 'gt' in when ? when.gt + 0.5 : when.gte;
}

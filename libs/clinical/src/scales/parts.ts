import { CADSS6_ITEMS } from './session-scales';
import { type CompleteScore, type ItemAnswer, type Score } from './score';
import { scoreOf } from './score-of';
import { SCALE_DEFINITIONS } from './definitions';

/** A PCL-5 cluster: an item of two or more counts as a symptom (NCPTSD, V). */
export interface SymptomCluster {
  readonly code: string;
  readonly label: string;
  readonly symptoms: number;
  readonly needed: number;
  readonly met: boolean;
}

const NEEDED: Readonly<Record<string, number>> = { B: 1, C: 1, D: 2, E: 2 };
const COUNTS_FROM = 2;

/** The clusters of a PCL-5 whose items were answered; undefined where only its total is known. */
export function clustersOf({ scale, items }: CompleteScore): SymptomCluster[] | undefined {
  if (scale !== 'pcl5' || !items) return undefined;
  return SCALE_DEFINITIONS.pcl5.subscales!.map(({ code, label, items: run }) => {
    const symptoms = items.slice(run![0] - 1, run![1]).filter((points) => points >= COUNTS_FROM).length;
    const needed = NEEDED[code]!;
    return { code, label, symptoms, needed, met: symptoms >= needed };
  });
}

/** A factor of the MEQ-30 in percent of its maximum, rounded down, so that no line looks reached that is not. */
export interface ExperienceFactor {
  readonly code: string;
  readonly label: string;
  readonly percent: number;
}

/** Percent of every factor from which the experience is called complete (Barrett 2015; the figure P). */
const COMPLETE_PERCENT = 60;

/**
 * Factors of an MEQ-30, and whether each reaches 60%; undefined where only its total is known. Never a criterion of
 * success.
 */
export function experienceOf({
  scale,
  subscores,
}: CompleteScore): { factors: ExperienceFactor[]; complete: boolean } | undefined {
  if (scale !== 'meq30' || !subscores) return undefined;
  const parts = SCALE_DEFINITIONS.meq30.subscales!;
  const factors = parts.map(({ code, label, max }) => ({
    code,
    label,
    percent: Math.floor((subscores[code]! * 100) / max),
  }));
  const reached = parts.every(({ code, max }) => subscores[code]! * 100 >= COMPLETE_PERCENT * max);
  return { factors, complete: reached };
}

/** The CADSS-6 out of the answers to the whole CADSS. */
export const cadss6Of = (cadss: readonly ItemAnswer[]): Score =>
  scoreOf('cadss6', { items: CADSS6_ITEMS.map((item) => cadss[item - 1]) });

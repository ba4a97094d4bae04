import {
  isCodeOf,
  NOT_RECORDED,
  SCALES,
  type OrNotRecorded,
  type ScaleCode,
  type ScaleScore,
} from '@consilium/clinical';
import type { CaseFact } from '@consilium/contracts';

/** What was recorded of a scale on a day of the case. */
export interface DatedScore extends Pick<CaseFact, 'id' | 'relDay' | 'value'> {
  code: ScaleCode;
}

/**
 * The scores of a case in order of their days, those of the presentation's form among them: of one scale on one day what was recorded in the course
 * stands before what the form said.
 */
export function datedScores(
  facts: readonly CaseFact[],
  ofForm: OrNotRecorded<readonly ScaleScore[]> | null | undefined,
): DatedScore[] {
  const recorded = facts.flatMap(({ id, code, relDay, sessionId, value }) =>
    sessionId === undefined && isCodeOf(SCALES, code) ? [{ id, code, relDay, value }] : [],
  );
  const stands = new Set(recorded.map(({ code, relDay }) => `${code} ${relDay}`));
  const said = !ofForm || ofForm === NOT_RECORDED ? [] : ofForm;
  const other = said.flatMap(({ scale, relDay, total }) =>
    stands.has(`${scale} ${relDay}`)
      ? []
      : [{ id: `form ${scale} ${relDay}`, code: scale, relDay, value: { is: 'score' as const, total } }],
  );
  return [...recorded, ...other].sort((one, next) => one.relDay - next.relDay);
}

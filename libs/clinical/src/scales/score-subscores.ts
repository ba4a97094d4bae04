import type { ScaleCode } from '../codes';
import { SCALE_DEFINITIONS } from './definitions';
import { complete, incomplete, isUnanswered, isWhole, refused, sum, type Score, type Subscores } from './score';

/** From the scores of all parts, which make up the total. */
export function scoreSubscores(scale: ScaleCode, subscores: Subscores): Score {
  const parts = SCALE_DEFINITIONS[scale].subscales;
  if (!parts) return refused(scale, { code: 'score.no_subscores' });
  const codes = parts.map(({ code }) => code);
  if (Object.keys(subscores).some((code) => !codes.includes(code)))
    return refused(scale, { code: 'score.unknown_part', parts: codes });
  const missing = codes.filter((code) => isUnanswered(subscores[code]));
  const wrong = parts.filter(({ code, max }) => !missing.includes(code) && !isWhole(subscores[code], 0, max));
  if (wrong.length > 0)
    return refused(scale, ...wrong.map(({ label, max }) => ({ code: 'score.subscore' as const, part: label, max })));
  if (missing.length > 0) return incomplete(scale, missing);
  const known = Object.fromEntries(codes.map((code) => [code, subscores[code] as number]));
  return complete({ scale, total: sum(Object.values(known)), subscores: known });
}

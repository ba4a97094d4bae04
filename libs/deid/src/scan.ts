import { DETECTORS } from './detectors';
import { daysBesidePlaces } from './detectors/dates/beside-places';
import { GUARDS } from './guards';
import { behindUnseen } from './normalise/characters';
import { normalise } from './normalise/normalise';
import { EARLIEST_PRESENT, prepare } from './prepared';
import { encodedParts } from './readings/encoded';
import { squeezed } from './readings/squeezed';
import { unwrapped } from './readings/wrapped';
import { resolve, unshielded } from './resolve';
import type { Candidate, Finding, Prepared, ScanOptions } from './types';

function candidatesIn(prepared: Prepared): Candidate[] {
  const found = DETECTORS.flatMap((detect) => detect(prepared));
  const candidates = unshielded(
    found,
    GUARDS.flatMap((guard) => guard(prepared, found)),
  );
  return [...candidates, ...daysBesidePlaces(prepared, candidates)];
}

/** What shows only once tricks with separators and look-alike figures are undone. */
function candidatesBetweenSeparators(prepared: Prepared): Candidate[] {
  const { text } = prepared;
  return squeezed(prepared).flatMap((reading) =>
    candidatesIn(prepare(reading.text, prepared.presentYear)).flatMap((candidate) => {
      const source = reading.toSource(candidate.start, candidate.end);
      const [start, end] = [source.start + reading.from, source.end + reading.from];
      const changed = text.slice(start, end) !== reading.text.slice(candidate.start, candidate.end);
      return changed ? [{ ...candidate, start, end }] : [];
    }),
  );
}

/** A stretch in another code counts as a whole for what it holds. */
function candidatesInCode(prepared: Prepared): Candidate[] {
  return encodedParts(prepared).flatMap(({ start, end, says }) => {
    const inside = candidatesIn(prepare(normalise(says).text, prepared.presentYear)).sort(
      (a, b) => b.confidence - a.confidence,
    )[0];
    return inside
      ? [
          {
            start,
            end,
            category: inside.category,
            confidence: inside.confidence,
            reason: `In another code, ${inside.reason[0]!.toLowerCase()}${inside.reason.slice(1)}`,
            ofPatient: inside.ofPatient,
          },
        ]
      : [];
  });
}

/** Finds what could identify a person. Pure; the findings are sorted, do not overlap, and their offsets are those of the text as given. */
export function scan(text: string, { profile = 'clinical', year = EARLIEST_PRESENT }: ScanOptions = {}): Finding[] {
  const plain = normalise(text);
  const prepared = unwrapped(prepare(plain.text, Math.max(year, EARLIEST_PRESENT)));
  const candidates = [
    ...candidatesIn(prepared),
    ...candidatesBetweenSeparators(prepared),
    ...candidatesInCode(prepared),
  ];
  return resolve(candidates, profile).map((finding) => {
    const { start, end } = plain.toSource(finding.start, finding.end);
    return { ...finding, start, end: behindUnseen(text, end) };
  });
}

import { completeness } from './completeness';
import { part2ElementsMissing } from './consent';
import { part2ConsentShape } from './consent-shapes';
import { FORM_FIELDS } from './fields';
import type { PresentationField, PresentationPatch } from './presentation';

export const OBSTACLE_CODES = [
  'required_missing',
  'not_attested',
  'consent_not_obtained',
  'part2_flag_missing',
  'part2_consent_incomplete',
] as const;
export type ObstacleCode = (typeof OBSTACLE_CODES)[number];

/** One thing that keeps a case from opening. `path` names the field, e.g. `consentToConsult.part2.signed`. */
export interface OpeningObstacle {
  code: ObstacleCode;
  path: string;
  message: string;
}

/** Everything that still keeps this presentation from opening, in form order by kind; empty when it may open. */
export function openingObstacles(presentation: PresentationPatch): OpeningObstacle[] {
  return [...missingFields(presentation), ...consentObstacles(presentation)];
}

function missingFields(presentation: PresentationPatch): OpeningObstacle[] {
  return completeness(presentation).missing.map((field: PresentationField): OpeningObstacle =>
    field === 'attestations'
      ? { code: 'not_attested', path: field, message: 'Each of the four attestations is needed' }
      : { code: 'required_missing', path: field, message: `${FORM_FIELDS[field].label} is still missing` },
  );
}

function consentObstacles({ consentToConsult, part2Flag, substance }: PresentationPatch): OpeningObstacle[] {
  const found: OpeningObstacle[] = [];
  if (consentToConsult?.obtained === false) {
    found.push({
      code: 'consent_not_obtained',
      path: 'consentToConsult.obtained',
      message: 'Consent has not been obtained',
    });
  }
  const fromProgram = typeof substance === 'object' && substance?.part2Source === true;
  if (fromProgram && part2Flag === false) {
    found.push({
      code: 'part2_flag_missing',
      path: 'part2Flag',
      message: 'Substance use came from a Part 2 program, so the case must be flagged',
    });
  }
  if (part2Flag || fromProgram) {
    for (const element of part2ElementsMissing(consentToConsult?.part2)) {
      found.push({
        code: 'part2_consent_incomplete',
        path: `consentToConsult.part2.${element}`,
        message: `The Part 2 consent lacks: ${part2ConsentShape.parts[element]!.label}`,
      });
    }
  }
  return found;
}

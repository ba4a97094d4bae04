import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { before } from '../measures';

const ENDING =
  /\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|rtf|odt|jpe?g|png|heic|gif|tiff?|bmp|svg|mp[34]|m4[av]|wav|mov|avi|dcm|zip|eml|msg|html?|json|xml|pages|vcf)(?![a-z0-9])/g;
const STEM = /[\p{L}\p{N}][\p{L}\p{N}._()-]*$/u;
/** Words of file names that point to nobody. */
const GENERAL = new Set(
  (
    'a an and the of for to in on with new old my our final draft copy v rev version scan scanned scans report reports result results lab labs note notes form forms intake consent summary letter referral chart record records plan treatment care protocol template questionnaire scale scales session sessions visit ' +
    'image images img photo pic picture screenshot screen shot doc document file data table figure slide slides handout worksheet guide guideline policy procedure checklist log diary report export import backup test sample example readme index main page list schedule calendar agenda minutes invoice receipt bill statement ' +
    'phq gad pcl qids madrs cadss ecg ekg eeg mri ct xray us lab bmp cbc ketamine esketamine kap spravato dosing dose vitals bp med meds medication medications history discharge progress clinical medical patient patients client clients group case cases ' +
    'home exercise homework resources resource info information release roi hipaa safety assessment evaluation eval psych therapy integration preparation prep audio video recording voice memo untitled download attachment part section chapter appendix supplement manuscript paper article study trial annex dsm icd flyer poster blank signed unsigned'
  ).split(' '),
);

/** A piece of a file name that could be anybody's name. */
const couldBeAName = (piece: string): boolean => /^\p{L}{3,}$/u.test(piece) && !GENERAL.has(piece.toLowerCase());

function weigh(stem: string): number {
  const pieces = stem
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u)
    .filter(Boolean);
  const names = pieces.filter(couldBeAName);
  if (/\d{6,}/.test(stem)) return 0.8;
  if (names.length && /[A-Z]/.test(stem)) return names.length < pieces.length || names.length >= 2 ? 0.75 : 0.5;
  return names.length ? 0.5 : 0;
}

/** Names of files that could hold a name or a number. */
export function files({ text, lower }: Prepared): Candidate[] {
  return matchesOf(lower, ENDING).flatMap((match) => {
    const stem = STEM.exec(before(text, match.index, 80))?.[0];
    const confidence = stem ? weigh(stem) : 0;
    if (!stem || !confidence) return [];
    return [
      {
        start: match.index - stem.length,
        end: match.index + match[0].length,
        category: 'other' as const,
        confidence,
        reason: 'The name of this file may hold the name or the number of a person.',
        cued: true,
      },
    ];
  });
}

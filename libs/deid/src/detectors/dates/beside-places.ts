import type { Candidate, Prepared } from '../../types';

const BESIDE =
  /,? (?:on |since |until )?(?:last|this past|this|next) (?:week|month|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w)|,? yesterday(?!\w)/y;

/** "Seen at … last week": a visit to a named place makes a relative day a date of that visit. */
export function daysBesidePlaces({ lower }: Prepared, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .filter(({ category }) => category === 'place' || category === 'organisation')
    .flatMap(({ end }) => {
      BESIDE.lastIndex = end;
      const found = BESIDE.exec(lower)?.[0];
      const lead = found ? /^,? /.exec(found)![0].length : 0;
      return found
        ? [
            {
              start: end + lead,
              end: end + found.length,
              category: 'date' as const,
              confidence: 0.6,
              reason: 'With the place before it this tells when somebody was there.',
            },
          ]
        : [];
    });
}

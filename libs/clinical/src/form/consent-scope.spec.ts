import { notCovered, scopeOf, withoutScopes } from './consent-scope';
import { examplePresentation } from './example';
import { FORM_FIELDS, PRESENTATION_FIELDS } from './fields';

describe('the scope of a consent', () => {
  it('covers what it names, and nothing where it names nothing', () => {
    expect(notCovered({ scope: ['facts', 'scales', 'sessions', 'medication'] })).toEqual([]);
    expect(notCovered({ scope: ['facts', 'scales'] })).toEqual(['sessions', 'medication']);
    for (const consent of [undefined, null, {}, { scope: [] }]) expect(notCovered(consent)).toHaveLength(4);
  });

  it('is asked of every clinical fact, and of nothing that belongs to the consultation itself', () => {
    expect(PRESENTATION_FIELDS.filter((field) => scopeOf(field) === null)).toEqual([
      'consentToConsult',
      'part2Flag',
      'title',
      'question',
      'decisionNeededBy',
      'attestations',
    ]);
    expect(PRESENTATION_FIELDS.filter((field) => FORM_FIELDS[field].counted && scopeOf(field) === null)).toEqual([]);
  });

  it('leaves out the fields of the parts that are not covered', () => {
    const { medTrials: _, currentMeds: __, ...rest } = examplePresentation();
    expect(withoutScopes(examplePresentation(), ['medication'])).toEqual(rest);
    expect(withoutScopes(examplePresentation(), ['facts', 'scales', 'sessions', 'medication'])).toEqual(
      (({ consentToConsult, part2Flag, title, question, decisionNeededBy, attestations }) => ({
        consentToConsult,
        part2Flag,
        title,
        question,
        decisionNeededBy,
        attestations,
      }))(examplePresentation()),
    );
  });
});

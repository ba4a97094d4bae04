import { FORM_FIELDS } from './fields';
import { examplePresentation } from './example';
import type { Part, Shape } from './shapes';
import { TEXT_FIELDS, TEXT_PATH, textPlacesOf, textsOf } from './texts';

/** Every shape of the form with its path. */
function shapesOf({ shape }: Part, path: string): [string, Shape][] {
  const parts = shape.kind === 'record' ? shape.parts : shape.kind === 'records' ? shape.of.parts : {};
  return [[path, shape], ...Object.entries(parts).flatMap(([name, part]) => shapesOf(part, `${path}.${name}`))];
}

const shapes = Object.entries(FORM_FIELDS).flatMap(([field, part]) => shapesOf(part, field));
const places = Object.entries(FORM_FIELDS).flatMap(([field, part]) => textPlacesOf(part, field));

it('every text of the form says what may stand in it, or is closed by a pattern', () => {
  const open = shapes.filter(([, shape]) => shape.kind === 'text' && !shape.profile && !shape.pattern);
  expect(open).toEqual([]);
  expect(shapes.filter(([, shape]) => shape.kind === 'text').length).toBeGreaterThan(places.length);
  expect(places.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'title',
      'question',
      'traumaNote',
      'medTrials.*.ingredient',
      'currentMeds.*.schedule',
      'consentToConsult.part2.discloser',
    ]),
  );
});

it('a value that may be a word is always checked against the codes of its record', () => {
  const records = shapes.filter(
    ([, shape]) => (shape.kind === 'record' ? shape : shape.kind === 'records' ? shape.of : null)?.parts,
  );
  const loose = records.filter(([, shape]) => {
    const record = shape.kind === 'record' ? shape : shape.kind === 'records' ? shape.of : null;
    return record && Object.values(record.parts).some((part) => part.shape.kind === 'value') && !record.check;
  });
  expect(loose).toEqual([]);
});

it('reads every text of a presentation, with the place where it stands', () => {
  const presentation = examplePresentation();
  const read = (field: keyof typeof presentation) =>
    textsOf(FORM_FIELDS[field], presentation[field], field).map(({ path, text }) => [path, text]);
  expect(read('title')).toEqual([['title', presentation.title]]);
  expect(read('medTrials')).toEqual([['medTrials.0.ingredient', 'sertraline']]);
  expect(read('scales')).toEqual([]);
  expect(
    textsOf(
      FORM_FIELDS.consentToConsult,
      { part2: { discloser: 'the program', expires: 'end of treatment' } },
      'consentToConsult',
    ).map(({ path }) => path),
  ).toEqual(['consentToConsult.part2.discloser', 'consentToConsult.part2.expires']);
});

it('leaves what the form refuses to the form', () => {
  expect(textsOf(FORM_FIELDS.title, 7, 'title')).toEqual([]);
  expect(textsOf(FORM_FIELDS.title, 'x'.repeat(81), 'title')).toEqual([]);
  expect(textsOf(FORM_FIELDS.medTrials, 'none', 'medTrials')).toEqual([]);
  expect(textsOf(FORM_FIELDS.medTrials, [null, ['x'], { ingredient: { deep: 'x' } }], 'medTrials')).toEqual([]);
  expect(textsOf(FORM_FIELDS.medTrials, 'not_recorded', 'medTrials')).toEqual([]);
});

it('knows a whole field, an entry of a list and one text of it as places of texts, and nothing else', () => {
  const known = [
    'title',
    'currentMeds',
    'currentMeds.0',
    'currentMeds.12.schedule',
    'consentToConsult.part2.discloser',
  ];
  expect(known.filter((path) => !TEXT_PATH.test(path))).toEqual([]);
  const others = [
    '',
    'asa',
    'plan',
    'titles',
    'currentMeds.0.doseMg',
    'currentMeds.x.schedule',
    'title.0',
    'constructor',
  ];
  expect(others.filter((path) => TEXT_PATH.test(path))).toEqual([]);
  expect(TEXT_FIELDS).toEqual(expect.arrayContaining(['title', 'question', 'medTrials', 'consentToConsult']));
  expect(TEXT_FIELDS).not.toContain('asa');
});

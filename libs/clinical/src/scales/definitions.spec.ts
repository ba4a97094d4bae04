import { SCALES, scaleOf, type ScaleCode } from '../codes';
import { CSSRS_ITEMS, itemLabel, lineWords, MEASURE_SCHEDULE, SCALE_DEFINITIONS } from '.';

const DEFINED = Object.entries(SCALE_DEFINITIONS) as [ScaleCode, (typeof SCALE_DEFINITIONS)[ScaleCode]][];

describe('the definition of a scale', () => {
  it('is there for every code', () =>
    expect(DEFINED.map(([code]) => code).sort()).toEqual(SCALES.map(({ code }) => code).sort()));

  it.each(DEFINED)('%s: bands cover the range of its total without gap or overlap', (code, { bands }) => {
    const { min, max } = scaleOf(code)!;
    const totals = Array.from({ length: max - min + 1 }, (_, index) => min + index);
    if (bands)
      expect(totals.map((total) => bands.filter(({ from, to }) => from <= total && total <= to).length)).toEqual(
        totals.map(() => 1),
      );
    expect((bands ?? []).every(({ from, to }) => from >= min && to <= max)).toBe(true);
  });

  it.each(DEFINED)('%s: items and parts make up the greatest total', (code, { items, greatestOf = [], subscales }) => {
    const { max } = scaleOf(code)!;
    const counted = (items?.count ?? 0) - greatestOf.reduce((sum, [first, last]) => sum + last - first, 0);
    if (items) expect(counted * items.max).toBe(max);
    if (subscales) expect(subscales.reduce((sum, part) => sum + part.max, 0)).toBe(max);
    if (items?.topics) expect(items.topics).toHaveLength(items.count);
  });

  it.each(DEFINED)('%s: shows no topic of an item where its licence keeps the text', (code, { items, licence }) => {
    const labels = Array.from({ length: items?.count ?? 0 }, (_, index) => itemLabel(code, index + 1));
    if (!licence.itemText) expect(labels.filter((label) => !/^Item \d+( \(self-harm\))?$/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('names items in our words, and the one about self-harm always', () => {
    expect([itemLabel('phq9', 9), itemLabel('gad7', 1), itemLabel('madrs', 10), itemLabel('qids_sr16', 12)]).toEqual([
      'Thoughts of death or self-harm',
      'Nervousness',
      'Item 10 (self-harm)',
      'Item 12 (self-harm)',
    ]);
    expect(CSSRS_ITEMS.every(({ label }) => /^(Ideation, level \d|Behavior, .*)$/.test(label))).toBe(true);
  });

  it('says each line with its figure and its source', () => {
    expect(SCALE_DEFINITIONS.phq9.lines!.map(lineWords)).toEqual([
      'Remission (below 5; Kroenke 2001)',
      'Screen positive (10 or more; Kroenke 2001)',
    ]);
    expect(SCALE_DEFINITIONS.moaas.lines!.map(lineWords)).toEqual([
      'Deep sedation (3 or less; Safety rule KS-059, local)',
    ]);
    expect(SCALE_DEFINITIONS.cadss23.lines!.map(lineWords)).toEqual([
      'Dissociation present (above 4; Esketamine reports)',
    ]);
  });

  it('is scheduled under a code that exists', () => {
    const measures = MEASURE_SCHEDULE.flatMap(({ measures: codes }) => [...codes]).filter(
      (code) => code !== 'cssrs_screen',
    );
    expect(measures.filter((code) => !scaleOf(code))).toEqual([]);
  });
});

import { examplePresentation, type CasePresentation } from '@consilium/clinical';
import { mergedPresentation, problemsOf, sendable, unsentFields } from './sendable';

describe('sendable', () => {
  it('sends an emptied field as null and leaves out rows that hold nothing yet', () => {
    expect(sendable({ title: '', scales: [{ scale: 'phq9', relDay: 3, total: 16 }, {}] }, {})).toEqual({
      title: null,
      scales: [{ scale: 'phq9', relDay: 3, total: 16 }],
    });
  });

  it('holds back what is wrong and what the server refused', () => {
    expect(sendable({ title: 'T', episodeMonths: 'spring', question: 'Q' }, { question: 'refused' })).toEqual({
      title: 'T',
    });
  });

  it('holds back a table with a row that is only begun', () => {
    const edits = { scales: [{ scale: 'phq9' }] };
    expect(sendable(edits, {})).toEqual({});
    expect(problemsOf(edits)).toEqual({ 'scales.0.relDay': 'Is required', 'scales.0.total': 'Is required' });
  });

  it.each(['2026-03-14', '03/14/2026', 'March 10'])('says of %s that a day is relative', (typed) => {
    expect(problemsOf({ consentToConsult: { relDay: typed } })).toEqual({
      'consentToConsult.relDay': 'Use a relative day',
    });
  });

  it('keeps a zero, a false and an empty list, which are answers', () => {
    expect(sendable({ substance: { auditc: 0, part2Source: false } }, {})).toEqual({
      substance: { auditc: 0, part2Source: false },
    });
    expect(sendable({ labs: [], part2Flag: false }, {})).toEqual({ labs: [], part2Flag: false });
  });
});

describe('rows that hold nothing yet', () => {
  it.each([[{}], [{ ingredient: '' }], [{ ingredient: '  ', atc: null }]])('are never sent as "none": %j', (row) => {
    expect(sendable({ currentMeds: [row] }, {})).toEqual({});
    expect(problemsOf({ currentMeds: [row] })).toEqual({});
    expect(unsentFields({ currentMeds: [row] }, {})).toEqual([]);
    expect(mergedPresentation({}, { currentMeds: [row] })).toEqual({});
  });

  it.each<[CasePresentation]>([[{ currentMeds: [] }], [{ currentMeds: 'not_recorded' }]])(
    'take back what said that there is none: %j',
    (saved) => {
      expect(sendable({ currentMeds: [{}] }, {}, saved)).toEqual({ currentMeds: null });
      expect(mergedPresentation(saved, { currentMeds: [{}] })).toEqual({});
    },
  );

  it('remove no row that is saved', () => {
    const saved: CasePresentation = { currentMeds: [{ ingredient: 'lithium' }] };
    expect(sendable({ currentMeds: [{}] }, {}, saved)).toEqual({});
    expect(unsentFields({ currentMeds: [{}] }, saved)).toEqual(['currentMeds']);
    expect(unsentFields({ currentMeds: [{ ingredient: 'lithium' }, {}] }, saved)).toEqual([]);
  });

  it('hold the table back where a filled row stands behind them, so that every row keeps its place', () => {
    const edits = { scales: [{}, { scale: 'phq9', relDay: 3, total: 16 }] };
    expect(sendable(edits, {})).toEqual({});
    expect(problemsOf(edits)).toEqual({
      'scales.0.scale': 'Is required',
      'scales.0.relDay': 'Is required',
      'scales.0.total': 'Is required',
    });
  });
});

describe('mergedPresentation', () => {
  it('is the saved presentation with the valid edits on top', () => {
    expect(
      mergedPresentation({ title: 'Old', question: 'Q' }, { title: 'New', question: null, episodeMonths: 'x' }),
    ).toEqual({ title: 'New' });
  });

  it('flags a case whose substance answers came from a Part 2 program', () => {
    expect(mergedPresentation({}, { substance: { part2Source: true } })).toMatchObject({ part2Flag: true });
  });

  it('leaves a complete presentation as it is', () => {
    const whole = examplePresentation();
    expect(mergedPresentation(whole, {})).toEqual(whole);
  });
});

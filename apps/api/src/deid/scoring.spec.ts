import { scoresOf, type GoldDocument } from './scoring';

const document = (text: string, spans: GoldDocument['spans'], more: Partial<GoldDocument> = {}): GoldDocument => ({
  id: text,
  source: 'test',
  text,
  spans,
  exhaustive: true,
  ...more,
});
const name = { start: 0, end: 9, label: 'NAME' };

describe('scoresOf', () => {
  it('counts a span only when all that can be seen of it is covered', () => {
    const documents = [document('Ann Bowen came', [name])];
    expect(
      scoresOf(documents, () => [
        { start: 0, end: 3 },
        { start: 4, end: 9 },
      ]),
    ).toMatchObject({ recall: 1, precision: 1, documentsClean: 1 });
    expect(scoresOf(documents, () => [{ start: 0, end: 8 }])).toMatchObject({
      recall: 0,
      recallByLabel: { NAME: 0 },
      documentsClean: 0,
    });
  });

  it('leaves out what is to be ignored', () => {
    const scores = scoresOf(
      [
        document('Ann Bowen came', [name], {
          ignore: [
            { start: 0, end: 3 },
            { start: 10, end: 14 },
          ],
        }),
      ],
      () => [{ start: 4, end: 14 }],
    );
    expect(scores).toMatchObject({ recall: 1, precision: 1 });
  });

  it('judges precision on documents that are labelled in full', () => {
    const documents = [
      document('Ann Bowen came', [name]),
      document('Nobody came', []),
      document('Somebody else', [], { exhaustive: false }),
    ];
    expect(scoresOf(documents, (text) => [{ start: 0, end: text.length }])).toMatchObject({
      documents: 3,
      spans: 1,
      precision: 0.3636,
      cleanDocumentsFlagged: 1,
    });
  });
});

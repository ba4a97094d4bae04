import { Readable } from 'node:stream';
import { isDocument, spansOf } from './find-spans';
import { BadLine, documentsOf } from './lines';

const read = async (...lines: string[]): Promise<unknown[]> => {
  const documents: unknown[] = [];
  for await (const document of documentsOf(Readable.from([lines.join('\n')]), isDocument)) documents.push(document);
  return documents;
};

describe('the command for identifiers', () => {
  it('reads a document a line, blank lines aside', async () =>
    expect(await read('{"id":"a","text":"x"}', '', '{"id":2,"text":""}')).toEqual([
      { id: 'a', text: 'x' },
      { id: 2, text: '' },
    ]));

  it.each([
    ['no JSON', 'SSN 987-65-4320'],
    ['no text', '{"id":"a"}'],
    ['no object', '[1]'],
    ['no id', '{"text":"x"}'],
  ])('refuses a line that is %s, without repeating it', async (_what, line) => {
    const failed = await read('{"id":"a","text":"x"}', line).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(BadLine);
    expect((failed as BadLine).message).toMatch(/^Line 2 /);
    expect((failed as BadLine).message).not.toContain('987');
  });

  it('labels what it finds', () => {
    const text = 'SSN 987-65-4320, call 802-555-0142, seen on 03/14/2024, ref 88-LN-30441, @vask_rides_on';
    expect(spansOf(text).map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ['987-65-4320', 'ID'],
      ['802-555-0142', 'PHONE'],
      ['03/14/2024', 'DATE'],
      ['88-LN-30441', 'ID'],
      ['@vask_rides_on', 'OTHER'],
    ]);
  });
});

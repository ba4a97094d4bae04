import { amongColleagues, scan } from '.';

const ROOM = ['Petra Sundergale', 'Idris Vallorane', 'Grace Oyelaran-Whit'];
const found = (text: string, names = ROOM): string[] =>
  amongColleagues(text, scan(text), names).map(
    ({ start, end, level, colleague }) => `${level} ${text.slice(start, end)}${colleague ? ` = ${colleague}` : ''}`,
  );

describe('names of colleagues', () => {
  it.each([
    'I agree with Petra Sundergale.',
    'Agree with Dr. Sundergale on the dose.',
    'Dr Sundergale\nand Prof. Vallorane saw the tracing.',
    'As @Petra says, wait.',
    'Petra Sundergale’s reading is right.',
    'Please look @Idr',
    'Asked Dr. Petra Sundergale first.',
    'nurse Oyelaran-Whit took the pressure',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('asks about a bare name, which a client may share, and says whose it is', () => {
    expect(found('I agree with Petra on the timing.')).toEqual(['doubtful Petra = Petra Sundergale']);
    expect(found('Idris’s view is mine too.')).toEqual(['doubtful Idris = Idris Vallorane']);
  });

  it('leaves the names of others as they are, also with a colleague’s first name or surname', () => {
    const text = 'Petra Holloway came with her brother.';
    expect(found(text)).toEqual(
      amongColleagues(text, scan(text), []).map(({ start, end, level }) => `${level} ${text.slice(start, end)}`),
    );
    expect(found('Petra Holloway came.').every((one) => one.startsWith('certain'))).toBe(true);
  });

  it('touches nothing but names', () => {
    expect(found('Dr. Sundergale, call 541-555-0139')).toEqual(['certain 541-555-0139']);
  });

  it('leaves nothing of a title whose name was replaced', () => {
    for (const text of ['He spoke to Mrs. [NAME] today.', 'I talked to Dr. [NAME].', 'Signed, Mr. [NAME]'])
      expect(found(text, [])).toEqual([]);
  });

  it('knows nobody where no room is', () => {
    expect(found('I agree with Petra Sundergale.', [])).not.toEqual([]);
  });
});

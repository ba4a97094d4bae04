import fc from 'fast-check';
import { quantityOf } from '../values';
import { fileProblemWords, IMPORT_LIMITS, previewVitals, rowProblemWords, VITALS_COLUMNS } from '.';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (...lines: string[]): Uint8Array => utf8(lines.join('\n'));

/** The preview of a file that is read. */
function preview(bytes: Uint8Array) {
  const read = previewVitals(bytes);
  if (!read.ok) throw new Error(fileProblemWords(read.problem));
  return read.value;
}

/** Why nothing of a file is read. */
const refusal = (bytes: Uint8Array): string | undefined => {
  const read = previewVitals(bytes);
  return read.ok ? undefined : fileProblemWords(read.problem);
};

/** What is said of each refused row, by its line. */
const refusedRows = (bytes: Uint8Array) =>
  preview(bytes).refused.map(({ line, problems }) => [
    line,
    ...problems.map((problem) => rowProblemWords(problem).replaceAll('\u00a0', ' ')),
  ]);

const HEAD = 'session;minute;sbp;dbp';

describe('a file of vital signs', () => {
  it('brings its rows with their lines', () => {
    const { accepted, refused, ...about } = preview(
      file('relDay;session;minute;sbp;dbp;hr;spo2;rr;moaas', '0;1;-10;132;84;72;98;16;5', '', '0;1;15;151;94;;97;;4'),
    );
    expect(about).toEqual({ encoding: 'utf-8', delimiter: ';', decimalMark: undefined, unreadColumns: [] });
    expect(refused).toEqual([]);
    expect(accepted).toEqual([
      {
        line: 2,
        relDay: 0,
        session: 1,
        minute: -10,
        sbp: quantityOf('sbp', '132', 'mm[Hg]'),
        dbp: quantityOf('dbp', '84', 'mm[Hg]'),
        hr: quantityOf('hr', '72', '/min'),
        spo2: quantityOf('spo2', '98', '%'),
        rr: quantityOf('rr', '16', '/min'),
        moaas: 5,
      },
      {
        line: 4,
        relDay: 0,
        session: 1,
        minute: 15,
        sbp: quantityOf('sbp', '151', 'mm[Hg]'),
        dbp: quantityOf('dbp', '94', 'mm[Hg]'),
        spo2: quantityOf('spo2', '97', '%'),
        moaas: 4,
      },
    ]);
  });

  it('may say why a value is absent', () => {
    expect(preview(file(`${HEAD};moaas`, '1;15;refused;Refused;not done', '1;20;device failed;;')).accepted).toEqual([
      {
        line: 2,
        session: 1,
        minute: 15,
        sbp: { absent: 'refused' },
        dbp: { absent: 'refused' },
        moaas: { absent: 'not_done' },
      },
      { line: 3, session: 1, minute: 20, sbp: { absent: 'device_failed' } },
    ]);
  });

  it('names its columns by code, label or a short word, in any order and case', () => {
    const { accepted, unreadColumns } = preview(
      file('Diastolic (mmHg),Note,Pulse [bpm],SYSTOLIC (kPa),t (min),Session No,Rel Day', '84,x,72,20,5,2,7'),
    );
    expect(unreadColumns).toEqual([2]);
    expect(accepted).toMatchObject([
      { relDay: 7, session: 2, minute: 5, sbp: { entered: '20', unit: 'kPa' }, hr: { unit: '/min' } },
    ]);
  });

  it('is read with a byte order mark, in Windows-1252, and with every end of line', () => {
    const text = `${HEAD};spö2\r\n1;5;132;84;x\r1;6;133;84;y\n`;
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(preview(utf8(`\ufeff${text}`))).toMatchObject({
      encoding: 'utf-8',
      accepted: [{ line: 2 }, { line: 3 }],
      unreadColumns: [5],
    });
    expect(preview(windows)).toMatchObject({ encoding: 'windows-1252', accepted: [{ line: 2 }, { line: 3 }] });
  });

  it('reads quoted cells and counts lines over line breaks in them', () => {
    const { accepted } = preview(file('note,session,minute,sbp', '"one,\n""two""",1,5,"132,5"', 'x,1,6,140'));
    expect(accepted).toMatchObject([
      { line: 2, sbp: { canonical: '132.5' } },
      { line: 4, sbp: { canonical: '140' } },
    ]);
  });
});

describe('the decimal mark of a file', () => {
  const pressures = (...cells: string[]) =>
    file('session;minute;sbp (kPa)', ...cells.map((cell, index) => `1;${index};${cell}`));

  it.each([
    [['20,5', '18'], ',', ['20.5', '18']],
    [['20.5', '18'], '.', ['20.5', '18']],
    [['20,5', '20,125'], ',', ['20.5', '20.125']],
    [['20.125', '20.5'], '.', ['20.125', '20.5']],
  ] as const)('of %p is %p', (cells, mark, numbers) => {
    const { decimalMark, accepted } = preview(pressures(...cells));
    expect(decimalMark).toBe(mark);
    expect(accepted.map(({ sbp }) => (sbp && 'entered' in sbp ? Number(sbp.entered.replace(',', '.')) : sbp))).toEqual(
      numbers.map(Number),
    );
  });

  it('is not guessed: where no number shows it, one with two readings is refused with both', () => {
    expect(preview(pressures('18', '20,125'))).toMatchObject({ decimalMark: undefined, accepted: [{ line: 2 }] });
    expect(refusedRows(pressures('18', '20,125'))).toEqual([
      [3, 'Systolic: Could be read as 20125 or as 20.125; write it without separators of thousands'],
    ]);
  });

  it('refuses a file that shows both', () =>
    expect(refusal(pressures('18', '20.5', '20,5'))).toBe(
      'Line 3 has a decimal point and line 4 a decimal comma; use one of them',
    ));
});

describe('a row of vital signs is refused', () => {
  it.each([
    ['1;5;1400;90', 'Systolic: Systolic of 1400 mmHg is outside 10–350 mmHg and is taken for a slip of the hand'],
    ['1;5;92;148', 'Diastolic: Systolic must be above diastolic'],
    ['1;5;fast;90', 'Systolic: Use digits with at most one decimal comma or point'],
    [';5;148;92', 'Session: is missing'],
    ['0;5;148;92', 'Session: must be a whole number from 1 to 500'],
    ['1;5.5;148;92', 'Minute: must be a whole number from -1440 to 1440'],
    ['1;9999;148;92', 'Minute: must be a whole number from -1440 to 1440'],
    ['1;5;;', 'Holds no value'],
    ['1;5;148', 'Has 3 cells where the first row has 4'],
    ['1;5;148;92;72', 'Has 5 cells where the first row has 4'],
    ["1;5;=cmd|'/c calc'!A1;92", 'Systolic: is a formula; enter its result'],
    ['1;5;@SUM(A1);92', 'Systolic: is a formula; enter its result'],
    ['1;5;+cmd;92', 'Systolic: is a formula; enter its result'],
    ['1;5;-;92', 'Systolic: Use digits with at most one decimal comma or point'],
  ])('%p: %s', (row, words) => {
    expect(refusedRows(file(HEAD, row, '1;6;140;90'))).toEqual([[2, words]]);
    expect(preview(file(HEAD, row, '1;6;140;90')).accepted).toMatchObject([{ line: 3 }]);
  });

  it.each(['2026-03-14', '3/14', 'March 10', '2026'])('with the calendar date %p', (day) =>
    expect(refusedRows(file(`relDay;${HEAD}`, `${day};1;5;148;92`))).toEqual([[2, 'Day: use a relative day']]),
  );

  it('with everything that is wrong with it', () =>
    expect(refusedRows(file(HEAD, 'x;y;1;92'))).toEqual([
      [
        2,
        'Session: Use digits with at most one decimal comma or point',
        'Minute: Use digits with at most one decimal comma or point',
        'Systolic: Systolic of 1 mmHg is outside 10–350 mmHg and is taken for a slip of the hand',
      ],
    ]));

  it('where it says again what an accepted row says', () => {
    const bytes = file(HEAD, '1;5;1;90', '1;5;148;92', '1;5;148;92', '2;5;148;92', '1;5;148;92');
    expect(refusedRows(bytes).slice(1)).toEqual([
      [4, 'Says again what line 3 says'],
      [6, 'Says again what line 3 says'],
    ]);
    expect(preview(bytes).accepted.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('and its text is not repeated', () =>
    expect(JSON.stringify(preview(file(HEAD, 'Jane Doe;5;148;Jane Doe')))).not.toContain('Jane'));
});

describe('nothing is read of a file', () => {
  it.each([
    ['that is empty', utf8(''), 'The first row must name the columns, such as Day, Session, Minute, Systolic, '],
    ['without a head', file('1;5;148;92'), 'The first row must name the columns'],
    ['without the session', file('minute;sbp', '5;148'), 'The file has no column Session'],
    [
      'with two columns of one name',
      file('session;minute;sbp;systolic', '1;5;148;148'),
      'Two columns are named Systolic',
    ],
    ['in another unit', file('session;minute;sbp (psi)', '1;5;2.9'), 'The unit of Systolic must be one of mm[Hg], kPa'],
    ['in hours', file('session;minute (h);sbp', '1;5;148'), 'The unit of Minute must be one of min, minutes'],
    [
      'with a quotation mark that is open',
      file(HEAD, '1;5;148;92', '1;6;"148;92', '1;7;148;92'),
      'Line 3: a quotation mark is not closed',
    ],
    ['with NUL in it', utf8(`${HEAD}\n1;5;14\u00008;92`), 'The file is not text'],
    ['in UTF-16', Uint8Array.from([0xff, 0xfe, 0x73, 0]), 'The file is UTF-16'],
    ['of 10 MB', new Uint8Array(10 * 1024 * 1024).fill(0x31), 'The file is larger than 5 MB'],
    [
      'of 100,000 rows',
      utf8(`${HEAD}\n${'1;5;148;92\n'.repeat(100_000)}`),
      'The file has more than 5000 rows; import it in parts',
    ],
    [
      'of blank lines',
      utf8(`${HEAD}${'\n'.repeat(1_000_000)}1;5;148;92`),
      'The file has more than 5000 rows; import it in parts',
    ],
  ])('%s', (_what, bytes, words) => expect(refusal(bytes)).toMatch(words));

  it('but of one with as many rows as are allowed', () => {
    const rows = Array.from(
      { length: IMPORT_LIMITS.rows },
      (_, index) => `${1 + (index % 500)};${Math.floor(index / 500)};148;92`,
    );
    expect(preview(file(HEAD, ...rows)).accepted).toHaveLength(IMPORT_LIMITS.rows);
  });
});

describe('whatever a file holds', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('1', '148', '92', '"', '=1', '20,5', '20.5', '\u0000', 'refused', ''),
  );
  const row = fc.array(cell, { maxLength: 6 });

  it('each of its rows is accepted or refused, never both, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const read = previewVitals(
          file(HEAD, ...rows.map((cells) => cells.map((text) => text.replace(/["\r\n;]/g, '')).join(';'))),
        );
        if (!read.ok) return expect(fileProblemWords(read.problem)).not.toBe('');
        const lines = [...read.value.accepted, ...read.value.refused].map(({ line }) => line).sort((a, b) => a - b);
        const filled = rows.flatMap((cells, index) =>
          cells
            .join('')
            .replace(/["\r\n;]/g, '')
            .trim() === ''
            ? []
            : [index + 2],
        );
        expect(lines).toEqual(filled);
        expect(read.value.refused.every(({ problems }) => problems.length > 0)).toBe(true);
      }),
    );
  });

  it('bytes are answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const head = utf8(`${HEAD}\n`);
        const read = previewVitals(Uint8Array.from([...head, ...bytes]));
        if (!read.ok) expect(fileProblemWords(read.problem)).not.toBe('');
      }),
    );
  });

  it('a column is known by each of its names', () => {
    for (const { code, label, names } of VITALS_COLUMNS)
      for (const name of [code, label, ...names]) {
        const others = VITALS_COLUMNS.filter((column) => column.code !== code).map((column) => column.code);
        expect(refusal(file([name, ...others].join(';'), ''))).toBeUndefined();
        expect(preview(file([name, ...others].join(';'))).unreadColumns).toEqual([]);
      }
  });
});

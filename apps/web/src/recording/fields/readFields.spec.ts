import { readFields } from './readFields';

it('reads the fields that say something, in their order', () =>
  expect(readFields(['bp', 'hr', 'spo2'], { spo2: { text: '98' }, bp: { text: '132/84' }, hr: { text: ' ' } })).toEqual(
    {
      entries: [
        { code: 'sbp', entered: '132' },
        { code: 'dbp', entered: '84' },
        { code: 'spo2', entered: '98' },
      ],
      problems: {},
    },
  ));

it('says of each field why it cannot be kept, and keeps those that can', () => {
  const { entries, problems } = readFields(['hr', 'moaas'], { hr: { text: '1,234' }, moaas: { absent: 'refused' } });
  expect(entries).toEqual([{ code: 'moaas', absent: 'refused' }]);
  expect(problems).toEqual({ hr: { path: 'entered', message: expect.stringContaining('1234 or as 1.234') } });
});

it('leaves out what belongs to another form', () =>
  expect(readFields(['hr'], { minute: { text: '15' } })).toEqual({ entries: [], problems: {} }));

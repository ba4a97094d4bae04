import { scan } from '../../scan';

const found = (text: string): string[] =>
  scan(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);

describe('ways to be reached', () => {
  it.each([
    ['reach 802-555-0142', 'phone 802-555-0142'],
    ['(555) 555-0119 ext 4', 'phone (555) 555-0119 ext 4'],
    ['cell +1 555 555 0188', 'phone +1 555 555 0188'],
    ['555.555.0155', 'phone 555.555.0155'],
    ['Fax results to 555-555-0177', 'fax 555-555-0177'],
    ['call 555-0163', 'phone 555-0163'],
    ['+44 20 7946 0991', 'phone +44 20 7946 0991'],
    ['tel 5555550163', 'phone 5555550163'],
    ['desk: (02) 5550 4321', 'phone (02) 5550 4321'],
    ['tél. 01 99 00 12 34', 'phone 01 99 00 12 34'],
    ['1-800-KETA-NOW', 'phone 1-800-KETA-NOW'],
    ['o.brenwick@example.com', 'email o.brenwick@example.com'],
    ['o.brenwick+x@mail.example.co.uk.', 'email o.brenwick+x@mail.example.co.uk'],
    ['write odalys at example dot com', 'email odalys at example dot com'],
    ['odalys [at] example [dot] org', 'email odalys [at] example [dot] org'],
    ['https://portal.example.com/u/aquent', 'url https://portal.example.com/u/aquent'],
    ['see www.vaskrides.example.org.', 'url www.vaskrides.example.org'],
    ['vaskrides.com/about us', 'url vaskrides.com/about'],
    ['hxxps://x[.]example[.]com', 'url hxxps://x[.]example[.]com'],
    ['From IP 192.0.2.44', 'ip 192.0.2.44'],
    ['2001:db8::7a', 'ip 2001:db8::7a'],
    ['00:1b:44:11:3a:b7', 'device 00:1b:44:11:3a:b7'],
    ['posts as @vask_rides_on and', 'other @vask_rides_on'],
    ['"the.vasks"@example.net', 'email "the.vasks"@example.net'],
    ['as moth.light_1979 on', 'other moth.light_1979'],
    ['username: mothlight88', 'other mothlight88'],
    ['u/mothlight', 'other u/mothlight'],
    ['sent Quent_Amaryllis_MRI.pdf', 'other Quent_Amaryllis_MRI.pdf'],
  ])('%s', (text, wanted) => expect(found(text)).toContain(wanted));

  it.each([
    'dose @ 40 min',
    '@bedtime',
    '1:1 support',
    '12:30:45',
    'ratio 1:2:3',
    'version 2.1.0.4',
    'p.o. b.i.d.',
    'anxiety.in',
    'consent-form.pdf',
    'call 988',
    '1-800-273-8255',
    'at home dot the i',
    'look at example dot points',
    '120 118 122',
    'q.d.',
  ])('leaves %s', (text) => expect(found(text)).toEqual([]));
});

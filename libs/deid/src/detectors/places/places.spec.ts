import { scan } from '../../scan';

const found = (text: string): string[] =>
  scan(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);
const caught = (text: string): string => {
  const covered = scan(text).map(({ start, end }) => [start, end] as const);
  return [...text].map((sign, at) => (covered.some(([start, end]) => at >= start && at < end) ? sign : '·')).join('');
};

describe('places', () => {
  it.each([
    ['lives in Paducah with her mother', 'place Paducah'],
    ['He moved to Wexcombe, Ohio', 'place Wexcombe'],
    ['from Tuscaloosa, AL', 'place Tuscaloosa'],
    ['grew up near San Luis Obispo', 'place San Luis Obispo'],
    ['she lives in chattanooga now', 'place chattanooga'],
    ['seen in Quillon County', 'place Quillon County'],
    ['the Burnside Bridge', 'place Burnside Bridge'],
    ['at 418 Quillfeather Lane', 'place 418 Quillfeather Lane'],
    ['9 Tannery Row Apt 3B, Wickmoor 82190', 'place 9 Tannery Row Apt 3B, Wickmoor 82190'],
    ['P.O. Box 1182', 'place P.O. Box 1182'],
    ['Storgatan 14', 'place Storgatan 14'],
    ['19 Rue des Lilas', 'place 19 Rue des Lilas'],
    ['ul. Północna 73', 'place ul. Północna 73'],
    ['ZIP 04999', 'zip 04999'],
    ['in Maine 04999', 'zip 04999'],
    ['postcode: SW1A 1AA', 'zip SW1A 1AA'],
    ['40.7128° N, 74.0060° W', 'place 40.7128° N, 74.0060° W'],
    ['seen at Crannock Valley Hospital', 'place Crannock Valley Hospital'],
    ['admitted to General Hospital', 'place General Hospital'],
    ['treated at Cedars-Sinai', 'place Cedars-Sinai'],
    ['seen at UCLA Med Ctr on Monday', 'place UCLA Med Ctr'],
    ['discharged from Mercy Hospital in Fresno', 'place Mercy Hospital in Fresno'],
    ["at St. Luke's", "place St. Luke's"],
    ['City: Larkspur Falls', 'place Larkspur Falls'],
  ])('%s', (text, wanted) => expect(found(text)).toContain(wanted));

  it('takes an address of several lines as one', () => {
    expect(caught('Send it to 14 Dogwood Ct, Apt 2\nLaredo, TX 78040 please')).toBe(
      '···········14 Dogwood Ct, Apt 2\nLaredo, TX 78040·······',
    );
  });

  it.each([
    'moved from Ohio to Texas',
    'a Canadian veteran',
    'born in Mexico',
    'at the Pain Clinic',
    'Emergency Department',
    'Return to Clinic',
    'Intensive Care Unit',
    'Mayo Clinic guidelines',
    'Stanford sleepiness scale',
    'Chicago classification',
    'Vancouver protocol',
    '0.5 mg/kg over 40 min',
    '5 minute walk',
    '2 hr drive each way',
    'Back to baseline',
    'In March she improved',
    'Columbia scale',
    'Coronary Artery Bypass Graft',
    'SpO2 98% at 40 min',
    '10 mg PO',
    'South Beach diet',
    'the ketamine clinic',
    'St John wort',
  ])('leaves "%s"', (text) => expect(found(text).filter((each) => /^(?:place|zip)/.test(each))).toEqual([]));
});

import { scan } from './index';

/** Raw versions of the eight sample cases, with what was planted in them: everything, the people included, is invented. */
const RAW: readonly (readonly [string, readonly string[]])[] = [
  [
    'Mrs. Odalys Brenwick (DOB 03/14/1973, MRN 00482917) is a 53-year-old teacher at Tarrow Hill Middle School, 418 Quillfeather Lane, East Marlowick, VT 05901. Seen 09/02/2026; BP 148/92 twice. Husband Anselm reachable at 802-555-0142 or o.brenwick@example.com. Clonazepam 1 mg nightly, PHQ-9 21, planned IM ketamine 0.5 mg/kg. Plan ID: NW-7731-4482.',
    [
      'Odalys Brenwick',
      '03/14/1973',
      '00482917',
      'Tarrow Hill Middle School',
      '418 Quillfeather Lane',
      'East Marlowick',
      '05901',
      '09/02/2026',
      'Anselm',
      '802-555-0142',
      'o.brenwick@example.com',
      'NW-7731-4482',
    ],
  ],
  [
    'Sgt. Theron Vask, SSN 987-65-4320, lives on Pinnacle Ferry Road 77 in Oxbarrow County. Intake Feb 3rd, 2026. PCL-5 58. He drives a pickup, plate KXR-4417. Therapist Lunete Farrowgate wrote that he dissociates; call her at (555) 555-0119 ext 4. He posts as @vask_rides_on and his site is www.vaskrides.example.org.',
    [
      'Theron Vask',
      '987-65-4320',
      'Pinnacle Ferry Road 77',
      'Oxbarrow County',
      'Feb 3rd, 2026',
      'KXR-4417',
      'Lunete Farrowgate',
      '(555) 555-0119',
      '@vask_rides_on',
      'www.vaskrides.example.org',
    ],
  ],
  [
    'Pt Corwin Halloday, chart #H-220915, 48M, cook at the Gilded Otter diner, STOP-Bang 6, BMI 42, SpO2 93%. CPAP serial SN: RZ9-40017-QX. Sleep lab visit on 2026-05-11 at Crannock Valley Hospital. Fax results to 555-555-0177. Insurance member no. 5520-118-934. Wants 0.5 mg/kg over 40 min.',
    [
      'Corwin Halloday',
      'H-220915',
      'Gilded Otter diner',
      'RZ9-40017-QX',
      '2026-05-11',
      'Crannock Valley Hospital',
      '555-555-0177',
      '5520-118-934',
    ],
  ],
  [
    'Isaura Penhallow-Dray, aged 92 per sister, actually 68 (born April 1958), retired mayor of Lower Wexing. Esketamine 84 mg on 6/18/26: BP 186/104 at 40 min. MRI accession A-77120934 shows 4 mm aneurysm. Daughter Perpetua, 212-555-0163, perpetua.dray@example.net. Paid from account 4000-1234-5678-9010.',
    [
      'Isaura Penhallow-Dray',
      '92',
      'April 1958',
      'retired mayor',
      'Lower Wexing',
      '6/18/26',
      'A-77120934',
      'Perpetua',
      '212-555-0163',
      'perpetua.dray@example.net',
      '4000-1234-5678-9010',
    ],
  ],
  [
    'From IP 192.0.2.44 the client Maelis Tornquist uploaded her diary: 34 lozenges since Halloween, now urgency every hour. She works as the only violin maker in Brindle Harbor, Maine 04999. Email maelis.t@example.org, cell +1 555 555 0188. Urine culture 11/20/2026 sterile, ALT 1.2x ULN, GAD-7 9.',
    [
      '192.0.2.44',
      'Maelis Tornquist',
      'since Halloween',
      'only violin maker',
      'Brindle Harbor',
      '04999',
      'maelis.t@example.org',
      '+1 555 555 0188',
      '11/20/2026',
    ],
  ],
  [
    'Zephyrine Okonedo-Lisle, 27, doctoral student at Vantry Polytechnic, advisor Dr. Ruprecht Sandoz-Imber. Sister Calanthe has schizophrenia. Session 3 was Tuesday, March 10. YMRS 15, MADRS 6, lamotrigine 200 mg. Loan application ref 88-LN-30441 at Fennimore Bank. Photo and voice memo attached.',
    [
      'Zephyrine Okonedo-Lisle',
      'Vantry Polytechnic',
      'Ruprecht Sandoz-Imber',
      'Calanthe',
      'Tuesday, March 10',
      '88-LN-30441',
      'Fennimore Bank',
      'Photo',
      'voice memo',
    ],
  ],
  [
    'Dashiell Morrowind-Peake, roofer with Copperleaf Roofing LLC, on buprenorphine 16 mg from Harbor Step Recovery (Part 2 program), case no. HS-55102. C-SSRS item 4 yes on 07/30/2026 at 3:00 pm. Brother Lucan, 555-555-0131, at 9 Tannery Row Apt 3B, Wickmoor 82190. DEA of prescriber BX1234563, NPI 1999999984.',
    [
      'Dashiell Morrowind-Peake',
      'Copperleaf Roofing LLC',
      'Harbor Step Recovery',
      'HS-55102',
      '07/30/2026',
      'Lucan',
      '555-555-0131',
      '9 Tannery Row Apt 3B',
      'Wickmoor',
      '82190',
      'BX1234563',
      '1999999984',
    ],
  ],
  [
    'Amaryllis Quent, 19, sophomore, dorm Hathersby Hall room 214, driver license Q449-2210-77. hCG positive on 10.04.2026. Lisdexamfetamine 50 mg. Partner Florian Dask works at 1450 West Ostler Ave. Contact https://portal.example.com/u/aquent or 555.555.0155; IPv6 2001:db8::7a. Allergic to nothing, BP 136/88, HR 96.',
    [
      'Amaryllis Quent',
      'Hathersby Hall room 214',
      'Q449-2210-77',
      '10.04.2026',
      'Florian Dask',
      '1450 West Ostler Ave',
      'https://portal.example.com/u/aquent',
      '555.555.0155',
      '2001:db8::7a',
    ],
  ],
];

const CLEAN = [
  'BP 148/92, HR 72, SpO2 98% at 40 min',
  'esketamine 56 mg then 84 mg twice weekly weeks 1-4',
  'PHQ-9 21 to 9 by day 24',
  'F33.2 with I10, ASA 2',
  '0.5 mg/kg over 40 min',
  'LOINC 44261-6',
  'Graves disease, Parkinson disease, Crohn disease',
  'C-SSRS 4 negative',
  'QIDS-SR16 11',
  'May help with sleep',
  'She will mark progress and hope for grace',
  'Beck, Columbia and Montgomery scales',
  'session 3 of 6, day 14',
  'ALT 1.2x ULN, GGT 40 U/L',
  'CADSS 22 at 20 min, 1 at 110 min',
  'MEQ 45/75',
  'ratio 1:1 support',
  '24-72 h after dose',
  'venlafaxine 225 mg, amlodipine 5 mg',
  'age band 45-54',
];

describe('the sample cases', () => {
  it.each(RAW.flatMap(([raw, planted]) => planted.map((identifier) => [identifier, raw])))(
    '%s is found',
    (identifier, raw) => {
      const covered = new Set(
        scan(raw).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
      );
      const start = raw.indexOf(identifier);
      const missed = [...identifier].filter((letter, n) => letter !== ' ' && !covered.has(start + n));
      expect(missed).toEqual([]);
    },
  );

  it.each(CLEAN)('%s is left', (text) => expect(scan(text)).toEqual([]));
});

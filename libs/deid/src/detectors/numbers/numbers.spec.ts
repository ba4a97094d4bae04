import { scan } from '../../scan';
import { isCasNumber, isDea, isIban, isNpi, isVin, passesLuhn } from './checksums';

const found = (text: string): string[] =>
  scan(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);

describe('check digits', () => {
  it('tell real numbers from others', () => {
    expect([
      passesLuhn('4000001234567899'),
      isNpi('1999999984'),
      isDea('BX1234563'),
      isVin('1M8GDM9AXKP042788'),
      isIban('GB82 WEST 1234 5698 7654 32'),
      isCasNumber('6740-88-1'),
    ]).toEqual([true, true, true, true, true, true]);
    expect([
      passesLuhn('4000001234567898'),
      isNpi('1999999985'),
      isDea('BX1234564'),
      isVin('1M8GDM9AXKP042789'),
      isIban('GB82 WEST 1234 5698 7654 33'),
      isCasNumber('6740-88-2'),
    ]).toEqual([false, false, false, false, false, false]);
  });
});

describe('numbers', () => {
  it.each([
    ['MRN 00482917', 'mrn 00482917'],
    ['medicare card 2123 45670 1,', 'plan 2123 45670 1'],
    ['CRN 204 118 321 K.', 'plan 204 118 321 K'],
    ['password Moth!2291.', 'other Moth!2291'],
    ['MRN: MR-4821', 'mrn MR-4821'],
    ['chart no. H-220915', 'mrn H-220915'],
    ['"patient_id": "77120934"', 'mrn 77120934'],
    ['Insurance: AA-987654', 'plan AA-987654'],
    ['member no. 5520-118-934', 'plan 5520-118-934'],
    ['policy XEH 884 120 993', 'plan XEH 884 120 993'],
    ['SSN 987-65-4320', 'ssn 987-65-4320'],
    ['987-65-4320 on file', 'ssn 987-65-4320'],
    ['last four 4320', 'ssn 4320'],
    ['xxx-xx-4320', 'ssn xxx-xx-4320'],
    ['account 4000-1234-5678-9010', 'account 4000-1234-5678-9010'],
    ['4000 0012 3456 7899', 'account 4000 0012 3456 7899'],
    ['GB82WEST12345698765432', 'account GB82WEST12345698765432'],
    ['DEA BX1234563', 'licence BX1234563'],
    ['DEA BX1234564', 'licence BX1234564'],
    ['NPI 1999999984', 'licence 1999999984'],
    ["driver's license Q449-2210-77", 'licence Q449-2210-77'],
    ['passport C03884721', 'licence C03884721'],
    ['VIN 1M8GDM9AXKP042788', 'vehicle 1M8GDM9AXKP042788'],
    ['plate KXR-4417', 'vehicle KXR-4417'],
    ['he drives a van, KXR 4417, daily', 'vehicle KXR 4417'],
    ['SN: RZ9-40017-QX', 'device RZ9-40017-QX'],
    ['lot no. 44A817', 'device 44A817'],
    ['(01)00812345678901(21)A77', 'device (01)00812345678901(21)A77'],
    ['ticket no. HS-55102', 'other HS-55102'],
    ['accession A-77120934', 'other A-77120934'],
    ['ref 88-LN-30441', 'other 88-LN-30441'],
    ['123e4567-e89b-12d3-a456-426614174000', 'other 123e4567-e89b-12d3-a456-426614174000'],
    ['(AB-987654)', 'other AB-987654'],
  ])('%s', (text, wanted) => expect(found(text)).toContain(wanted));

  it.each([
    'BP 148/92, HR 72, SpO2 98% at 40 min',
    '225 mg then 300 mg',
    'F33.2 with I10',
    'LOINC 44261-6',
    'SNOMED 370143000',
    'RxNorm 2119365',
    'NCT04599855',
    'PMID 31109201',
    'doi:10.1176/appi.ajp.2019.19020172',
    'CAS 6740-88-1',
    'N06AX16',
    'GSK1521498',
    'LY2140023',
    'rs1800497',
    'NM_000546',
    '150000 platelets',
    '$1,500,000',
    '5000-10000 units',
    'QIDS-SR16 11',
    'STAR*D',
    'CYP2D6',
    'COVID-19',
    'HbA1c 7.2',
    'WBC 12.4, Hgb 13.1, Plt 250',
    'MADRS 34 to 12',
    'chart review of 12 patients',
    'case 3 of 12',
    'account for 40 percent',
    'policy 2022',
    'group 3',
    'model 2 vs 3',
    'record of 9 visits',
    '2019;381(15):1405-1411',
    'at 0900',
    'UNII 690G0D6V8H',
    'Cochrane 2021;9:CD011612',
    'GABAA',
    '5-HT2A',
    'H1N1',
    'ID consult on day 3',
  ])('leaves %s', (text) => expect(found(text)).toEqual([]));
});

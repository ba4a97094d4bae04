import fc from 'fast-check';
import {
  AGE_BANDS,
  ageBandFor,
  ageBandLowerBound,
  ASA_CLASSES,
  asaLabel,
  ATTEMPTS_BANDS,
  BMI_BANDS,
  CONSENT_BASES,
  CONSENT_SCOPES,
  DECISION_NEEDED_BY,
  DIAGNOSES,
  diagnosisLabel,
  drugOf,
  DRUGS,
  GENDERS,
  isCodeOf,
  isMedicalHistoryValue,
  LAB_TESTS,
  MEDICAL_HISTORY,
  medicalHistoryField,
  medicalHistoryValueLabel,
  MODALITIES,
  PRODUCTS,
  PSYCHOSIS_MANIA,
  REGION_DEFAULT,
  regionLabel,
  REGIONS,
  ROLE_GROUPS,
  ROUTES,
  routeOf,
  SCALES,
  scaleOf,
  SETTINGS,
  SEXES,
  SUD_LEVELS,
  SUICIDE_LEVELS,
  TRAUMA_CATEGORIES,
  TRIAL_RESPONSES,
  VITALS,
} from '.';

const lists = {
  AGE_BANDS,
  ASA_CLASSES,
  ATTEMPTS_BANDS,
  BMI_BANDS,
  CONSENT_BASES,
  CONSENT_SCOPES,
  DECISION_NEEDED_BY,
  DIAGNOSES,
  GENDERS,
  LAB_TESTS,
  MEDICAL_HISTORY,
  MODALITIES,
  PRODUCTS,
  PSYCHOSIS_MANIA,
  REGIONS,
  ROLE_GROUPS,
  ROUTES,
  SCALES,
  SETTINGS,
  SEXES,
  SUD_LEVELS,
  SUICIDE_LEVELS,
  TRAUMA_CATEGORIES,
  TRIAL_RESPONSES,
  VITALS,
};

describe('coded lists', () => {
  it.each(Object.entries(lists))('%s has each code once, and words for it', (_name, list) => {
    const codes = list.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(list.every(({ label }) => label.trim() === label && label.length > 0)).toBe(true);
  });

  it('turns a code into words and leaves an unknown one readable', () => {
    expect(diagnosisLabel('F33.2')).toBe('MDD, recurrent, severe');
    expect(diagnosisLabel('F99')).toBe('F99');
    expect(asaLabel(4)).toBe('IV');
    expect(isCodeOf(SEXES, 'F')).toBe(true);
    expect(isCodeOf(SEXES, 'f')).toBe(false);
  });

  it('holds the states, the District and the countries, and says nothing by default', () => {
    expect(REGIONS[0].code).toBe(REGION_DEFAULT);
    expect(REGIONS.filter(({ code }) => code.startsWith('US-'))).toHaveLength(52);
    expect([regionLabel('US-VT'), regionLabel('NO')]).toEqual(['Vermont', 'Norway']);
  });
});

describe('age bands', () => {
  it('puts every age of 18 to 119 into the band whose bounds hold it, all from 90 into one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 119 }), (age) => {
        const band = ageBandFor(age)!;
        const [from, to] = band === '90+' ? [90, 119] : band.split('-').map(Number);
        return age >= from! && age <= to! && ageBandLowerBound(band) === from;
      }),
    );
  });

  it.each([17, 0, -1, 120, 35.5, Number.NaN])('has no band for %p', (age) => expect(ageBandFor(age)).toBeUndefined());
});

describe('medical history', () => {
  it('holds every hx field of the safety rules', () => {
    expect(MEDICAL_HISTORY.map(({ code }) => code).sort()).toEqual([
      'acs_days',
      'airway_difficult',
      'allergy_ketamine',
      'aneurysm',
      'arrhythmia',
      'avm',
      'child_pugh',
      'cystitis',
      'dialysis',
      'heart_failure',
      'htn',
      'htn_enceph',
      'ich',
      'osa',
      'pheo_porphyria',
      'raised_icp',
      'raised_iop',
      'seizure',
      'stroke_tia',
      'thyroid',
    ]);
  });

  it.each([
    ['aneurysm', true, true],
    ['aneurysm', 'yes', false],
    ['htn', 'controlled', true],
    ['htn', true, false],
    ['child_pugh', 'D', false],
    ['acs_days', 30, true],
    ['acs_days', -1, false],
    ['acs_days', 1.5, false],
  ])('%s may be %p: %p', (code, value, allowed) =>
    expect(isMedicalHistoryValue(medicalHistoryField(code)!, value)).toBe(allowed),
  );

  it('has words for a value', () => {
    expect(medicalHistoryValueLabel(medicalHistoryField('htn')!, 'controlled')).toBe('Controlled');
    expect(medicalHistoryValueLabel(medicalHistoryField('avm')!, false)).toBe('No');
    expect(medicalHistoryValueLabel(medicalHistoryField('acs_days')!, 40)).toBe('40 days');
  });
});

describe('drugs', () => {
  it('lists each ingredient once with a whole ATC code', () => {
    expect(new Set(DRUGS.map(({ ingredient }) => ingredient)).size).toBe(DRUGS.length);
    expect(DRUGS.filter(({ atc }) => !/^[A-Z]\d{2}[A-Z]{2}\d{2}$/.test(atc))).toEqual([]);
    expect(new Set(DRUGS.map(({ atc }) => atc)).size).toBe(DRUGS.length);
  });

  it.each([
    ['Venlafaxine', 'N06AX16'],
    ['clonazepam', 'N03AE01'],
    ['amlodipine', 'C08CA01'],
    ['prazosin', 'C02CA01'],
    ['gabapentin', 'N02BF01'],
    ['oxycodone', 'N02AA05'],
    ['losartan', 'C09CA01'],
    ['lamotrigine', 'N03AX09'],
    ['buprenorphine', 'N07BC01'],
    ['lisdexamfetamine', 'N06BA12'],
  ])('%s is %s', (ingredient, atc) => expect(drugOf(ingredient)?.atc).toBe(atc));
});

describe('products and scales', () => {
  it('fixes the route of a product', () => {
    expect(PRODUCTS.map(({ code }) => routeOf(code))).toEqual(['IN', 'IV', 'IM', 'SL', 'PO', 'IN']);
  });

  it('knows the range of a scale and none of an unknown one', () => {
    expect(scaleOf('phq9')).toMatchObject({ min: 0, max: 27 });
    expect(scaleOf('ymrs')).toMatchObject({ max: 60 });
    expect(scaleOf('nothing')).toBeUndefined();
  });
});

import { FACT_NAMES, factField, factLifetime, factScope, isFactName, isFactValue, type FactName } from './fact-fields';

const named = (prefix: string): FactName[] => FACT_NAMES.filter((name) => name.startsWith(prefix));

describe('the fields of facts', () => {
  it('has every field of kap-safety §2', () => {
    const listed = {
      patient: 'age sex_at_birth pregnancy lactating childbearing bmi',
      hx: 'aneurysm avm ich allergy_ketamine stroke_tia acs_days heart_failure arrhythmia htn htn_enceph raised_icp raised_iop thyroid pheo_porphyria child_pugh dialysis cystitis osa airway_difficult seizure',
      psy: 'psychosis mania neurocognitive dissociative delirium',
      sud: 'level ketamine_pcp intoxicated_today',
      scale: 'phq9.item9 cssrs.q3 cssrs.q4 cssrs.q5 cssrs.behavior_3mo auditc.total dast10.total stopbang.total',
      lab: 'alt_x_uln hcg uds_unexpected',
      med: 'dzp_eq_mg',
      plan: 'product setting per_week weeks',
      day: 'sbp dbp spo2 food_h liquid_min nasal_spray_min escort',
      mon: 'sbp_max dbp_max sbp_delta dbp_delta spo2_min moaas_min cadss_last minutes bp40 redflag clear',
      course: 'luts sessions response_pct induction_done',
      consent: 'offlabel rems',
    };
    const names = Object.entries(listed).flatMap(([group, list]) => list.split(' ').map((name) => `${group}.${name}`));
    expect([...names, 'asa', 'meds'].filter((name) => !isFactName(name))).toEqual([]);
  });

  it('knows what the consent must cover', () => {
    const scopes = (['patient.age', 'hx.osa', 'lab.hcg', 'asa', 'plan.product', 'consent.rems'] as const).map(
      factScope,
    );
    expect(new Set(scopes)).toEqual(new Set(['facts']));
    expect(factScope('scale.phq9.item9')).toBe('scales');
    expect([factScope('meds'), factScope('med.dzp_eq_mg')]).toEqual(['medication', 'medication']);
    expect([factScope('day.sbp'), factScope('mon.clear'), factScope('course.luts')]).toEqual([
      'sessions',
      'sessions',
      'sessions',
    ]);
  });

  it('lets day.* and mon.* end with their session and carries everything else forward', () => {
    expect(FACT_NAMES.filter((name) => factLifetime(name) === 'session')).toEqual([...named('day.'), ...named('mon.')]);
    expect(named('day.')).toHaveLength(7);
  });

  it('takes values of the field alone', () => {
    expect(isFactValue('hx.aneurysm', false)).toBe(true);
    expect(isFactValue('hx.aneurysm', 'no')).toBe(false);
    expect(isFactValue('hx.htn', 'uncontrolled')).toBe(true);
    expect(isFactValue('hx.htn', 'high')).toBe(false);
    expect(isFactValue('day.sbp', 260)).toBe(true);
    expect(isFactValue('day.sbp', 1400)).toBe(false);
    expect(isFactValue('day.sbp', 140.5)).toBe(true);
    expect(isFactValue('mon.minutes', 90.5)).toBe(false);
    expect(isFactValue('day.food_h', 1.5)).toBe(true);
    expect(isFactValue('day.food_h', Number.NaN)).toBe(false);
    expect(isFactValue('meds', [])).toBe(true);
    expect(isFactValue('meds', 'N05BA01')).toBe(false);
  });

  it('has words and a unit for people', () => {
    expect(factField('day.sbp')).toEqual({
      kind: 'number',
      label: 'Pre-dose systolic',
      whole: false,
      worseBy: 20,
      min: 10,
      max: 350,
      unit: 'mm[Hg]',
    });
    const labels = FACT_NAMES.map((name) => factField(name).label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

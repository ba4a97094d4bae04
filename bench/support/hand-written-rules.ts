import type { Fact, FactName, FactValue } from '@consilium/clinical';

/** The value of each fact by its name, and the medications as ATC codes. */
export type PlainValues = { readonly [N in Exclude<FactName, 'meds'>]: FactValue<N> } & {
  readonly meds: readonly string[];
};

/** The facts as the hand-written rules read them; there has to be one of every name. */
export function plainValues(facts: readonly Fact[]): PlainValues {
  const plain = ({ value }: Fact) => (typeof value === 'object' ? value.map(({ atc }) => atc) : value);
  return Object.fromEntries(facts.map((fact) => [fact.name, plain(fact)])) as unknown as PlainValues;
}

const takes = (codes: readonly string[], groups: readonly string[]): boolean =>
  codes.some((code) => groups.some((group) => code.startsWith(group)));

/**
 * The floor of the benchmark `alerts`: the comparisons of the whole rule set as somebody would write them down who knows nothing of rules as data.
 * It says which rules fire and neither why nor what is missing, so it is right only of a case of which every fact is recorded.
 */
export function handWritten(v: PlainValues): string[] {
  const fired: string[] = [];
  if (v['hx.aneurysm'] === true) fired.push('KS-001');
  if (v['hx.avm'] === true) fired.push('KS-002');
  if (v['hx.ich'] === true) fired.push('KS-003');
  if (v['hx.allergy_ketamine'] === true) fired.push('KS-004');
  if (v['day.sbp'] > 140 || v['day.dbp'] > 90) fired.push('KS-005');
  if (v['day.sbp'] >= 180 || v['day.dbp'] >= 110) fired.push('KS-006');
  if (v['hx.htn'] === 'uncontrolled') fired.push('KS-007');
  if (v['hx.acs_days'] < 42) fired.push('KS-008');
  if (v['hx.heart_failure'] === 'compensated' || v['hx.heart_failure'] === 'decompensated') fired.push('KS-009');
  if (v['hx.arrhythmia'] === true) fired.push('KS-010');
  if (v['hx.stroke_tia'] === true) fired.push('KS-011');
  if (v['hx.htn_enceph'] === true) fired.push('KS-012');
  if (v['hx.raised_icp'] === true) fired.push('KS-013');
  if (v['hx.raised_iop'] === true) fired.push('KS-014');
  if (v['hx.thyroid'] === 'hyper_uncontrolled') fired.push('KS-015');
  if (v['hx.pheo_porphyria'] === true) fired.push('KS-016');
  if (v['patient.pregnancy'] === 'pregnant' || v['lab.hcg'] === 'pos') fired.push('KS-017');
  if (v['patient.lactating'] === true) fired.push('KS-018');
  if (v['patient.childbearing'] === true && v['lab.hcg'] === 'not_done') fired.push('KS-019');
  if (v['hx.child_pugh'] === 'C') fired.push('KS-020');
  if (v['hx.child_pugh'] === 'B') fired.push('KS-021');
  if (v['lab.alt_x_uln'] >= 3) fired.push('KS-022');
  if (v['hx.dialysis'] === true) fired.push('KS-023');
  if (v['hx.cystitis'] === 'past' || v['hx.cystitis'] === 'active') fired.push('KS-024');
  if (v['course.luts'] === true) fired.push('KS-025');
  if (v['plan.weeks'] > 8 || v['plan.per_week'] > 2) fired.push('KS-026');
  if (v['hx.osa'] === 'untreated' || v['scale.stopbang.total'] >= 5) fired.push('KS-027');
  if (v['hx.airway_difficult'] === true || v['patient.bmi'] >= 40) fired.push('KS-028');
  if (v['day.spo2'] < 94) fired.push('KS-029');
  if (v.asa >= 3) fired.push('KS-030');
  if (v['hx.seizure'] === true) fired.push('KS-031');
  if (v['plan.product'] === 'esk_in' && (v['day.food_h'] < 2 || v['day.liquid_min'] < 30)) fired.push('KS-032');
  if (
    (v['plan.product'] === 'ket_iv' || v['plan.product'] === 'ket_im' || v['plan.product'] === 'ket_sl') &&
    v['day.food_h'] < 6
  )
    fired.push('KS-033');
  if (v['psy.psychosis'] === 'active') fired.push('KS-034');
  if (v['psy.psychosis'] === 'past' || v['psy.psychosis'] === 'family') fired.push('KS-035');
  if (v['psy.mania'] === 'current') fired.push('KS-036');
  if (v['psy.mania'] === 'bipolar_history') fired.push('KS-037');
  if (v['psy.delirium'] === true || v['psy.neurocognitive'] === true) fired.push('KS-038');
  if (v['psy.dissociative'] === true) fired.push('KS-039');
  if (v['scale.cssrs.q4'] === true || v['scale.cssrs.q5'] === true || v['scale.cssrs.behavior_3mo'] === true)
    fired.push('KS-040');
  if (v['scale.phq9.item9'] >= 1) fired.push('KS-041');
  if (v['patient.age'] < 18) fired.push('KS-042');
  if (v['patient.age'] >= 18 && v['patient.age'] <= 24) fired.push('KS-043');
  if (v['patient.age'] >= 65) fired.push('KS-044');
  if (v['sud.level'] === 'moderate' || v['sud.level'] === 'severe' || v['sud.ketamine_pcp'] === true)
    fired.push('KS-045');
  if (
    (v['patient.sex_at_birth'] === 'M' && v['scale.auditc.total'] >= 4) ||
    (v['patient.sex_at_birth'] !== 'M' && v['scale.auditc.total'] >= 3) ||
    v['scale.dast10.total'] >= 3
  )
    fired.push('KS-046');
  if (v['sud.intoxicated_today'] === true || v['lab.uds_unexpected'] === true) fired.push('KS-047');
  if (v['plan.setting'] === 'home') fired.push('KS-048');
  if (takes(v.meds, ['N05BA', 'N05CD', 'N03AE'])) fired.push('KS-049');
  if (v['med.dzp_eq_mg'] > 8) fired.push('KS-050');
  if (takes(v.meds, ['N02A', 'N07BC', 'N05CF', 'N02BF', 'N05CM', 'N05CC', 'N07XX04'])) fired.push('KS-051');
  if (takes(v.meds, ['N03AX09'])) fired.push('KS-052');
  if (takes(v.meds, ['N06AF', 'N06AG', 'N04BD', 'J01XX08'])) fired.push('KS-053');
  if (takes(v.meds, ['N06BA', 'R01BA', 'R01AA', 'R03CA', 'H01BA'])) fired.push('KS-054');
  if (takes(v.meds, ['R03DA04', 'R03DA05'])) fired.push('KS-055');
  if (
    takes(v.meds, [
      'J02AB02',
      'J02AC02',
      'J02AC03',
      'J01FA09',
      'J05AE03',
      'J05AP53',
      'B01AC05',
      'J04AB02',
      'N03AF01',
      'N03AB02',
      'N03AA02',
      'N06AP01',
    ])
  )
    fired.push('KS-056');
  if (takes(v.meds, ['N07BB04', 'V03AB15'])) fired.push('KS-057');
  if (v['mon.sbp_max'] >= 180 || v['mon.dbp_max'] >= 110 || v['mon.sbp_delta'] >= 40 || v['mon.dbp_delta'] >= 25)
    fired.push('KS-058');
  if (v['mon.moaas_min'] <= 3 || v['mon.spo2_min'] < 92 || v['mon.redflag'] === true) fired.push('KS-059');
  if (v['mon.minutes'] < 120 || v['mon.bp40'] === false || v['mon.clear'] === false || v['day.escort'] === false)
    fired.push('KS-060');
  if (v['scale.phq9.item9'] >= 1) fired.push('CL-001');
  if (v['scale.cssrs.q3'] === true || v['scale.cssrs.behavior_lifetime'] === true) fired.push('CL-002');
  if (v['scale.cssrs.q4'] === true || v['scale.cssrs.q5'] === true || v['scale.cssrs.behavior_3mo'] === true)
    fired.push('CL-003');
  if (v['scale.madrs.item10'] >= 2) fired.push('CL-004');
  if (v['scale.qids_sr16.item12'] >= 1) fired.push('CL-005');
  if (v['plan.product'] === 'esk_in' && v['mon.oximeter'] === false) fired.push('CL-006');
  if (v['plan.product'] === 'esk_in' && v['mon.prescriber_on_site'] === false) fired.push('CL-007');
  if (
    v['plan.product'] === 'esk_in' &&
    (v['mon.resp_depression'] === 'mild' || v['mon.resp_depression'] === 'needed_intervention') &&
    v['mon.resp_depression_resolved'] === false
  )
    fired.push('CL-008');
  return fired;
}

import { evaluate, RULE_SET, type Outcome, type RuleId } from '..';
import { recorded, type Values } from '../testing/recorded';

/** What each rule fires at, and what it is quiet at although all that it asks for is recorded. */
const EACH: Readonly<Record<RuleId, readonly [fires: Values, quiet: Values]>> = {
  'KS-001': [{ 'hx.aneurysm': true }, { 'hx.aneurysm': false }],
  'KS-002': [{ 'hx.avm': true }, { 'hx.avm': false }],
  'KS-003': [{ 'hx.ich': true }, { 'hx.ich': false }],
  'KS-004': [{ 'hx.allergy_ketamine': true }, { 'hx.allergy_ketamine': false }],
  'KS-005': [{ 'day.sbp': 141 }, { 'day.sbp': 140, 'day.dbp': 90 }],
  'KS-006': [{ 'day.dbp': 110 }, { 'day.sbp': 179, 'day.dbp': 109 }],
  'KS-007': [{ 'hx.htn': 'uncontrolled' }, { 'hx.htn': 'controlled' }],
  'KS-008': [{ 'hx.acs_days': 41 }, { 'hx.acs_days': 42 }],
  'KS-009': [{ 'hx.heart_failure': 'compensated' }, { 'hx.heart_failure': 'none' }],
  'KS-010': [{ 'hx.arrhythmia': true }, { 'hx.arrhythmia': false }],
  'KS-011': [{ 'hx.stroke_tia': true }, { 'hx.stroke_tia': false }],
  'KS-012': [{ 'hx.htn_enceph': true }, { 'hx.htn_enceph': false }],
  'KS-013': [{ 'hx.raised_icp': true }, { 'hx.raised_icp': false }],
  'KS-014': [{ 'hx.raised_iop': true }, { 'hx.raised_iop': false }],
  'KS-015': [{ 'hx.thyroid': 'hyper_uncontrolled' }, { 'hx.thyroid': 'hypo_treated' }],
  'KS-016': [{ 'hx.pheo_porphyria': true }, { 'hx.pheo_porphyria': false }],
  'KS-017': [{ 'lab.hcg': 'pos' }, { 'patient.pregnancy': 'not_pregnant', 'lab.hcg': 'neg' }],
  'KS-018': [{ 'patient.lactating': true }, { 'patient.lactating': false }],
  'KS-019': [{ 'patient.childbearing': true }, { 'patient.childbearing': true, 'lab.hcg': 'neg' }],
  'KS-020': [{ 'hx.child_pugh': 'C' }, { 'hx.child_pugh': 'B' }],
  'KS-021': [{ 'hx.child_pugh': 'B' }, { 'hx.child_pugh': 'C' }],
  'KS-022': [{ 'course.sessions': 6 }, { 'course.sessions': 6, 'lab.alt_x_uln': 2.9 }],
  'KS-023': [{ 'hx.dialysis': true }, { 'hx.dialysis': false }],
  'KS-024': [{ 'hx.cystitis': 'past' }, { 'hx.cystitis': 'none' }],
  'KS-025': [{ 'course.luts': true }, { 'course.luts': false }],
  'KS-026': [{ 'plan.per_week': 3 }, { 'plan.per_week': 2, 'plan.weeks': 8 }],
  'KS-027': [{ 'scale.stopbang.total': 5 }, { 'scale.stopbang.total': 4, 'hx.osa': 'treated' }],
  'KS-028': [{ 'patient.bmi': 40 }, { 'patient.bmi': 39.9, 'hx.airway_difficult': false }],
  'KS-029': [{ 'day.spo2': 93 }, { 'day.spo2': 94 }],
  'KS-030': [{ asa: 3 }, { asa: 2 }],
  'KS-031': [{ 'hx.seizure': true }, { 'hx.seizure': false }],
  'KS-032': [
    { 'plan.product': 'esk_in', 'day.liquid_min': 29 },
    { 'plan.product': 'esk_in', 'day.food_h': 2, 'day.liquid_min': 30 },
  ],
  'KS-033': [
    { 'plan.product': 'ket_sl', 'day.food_h': 5.5 },
    { 'plan.product': 'ket_sl', 'day.food_h': 6 },
  ],
  'KS-034': [{ 'psy.psychosis': 'active' }, { 'psy.psychosis': 'past' }],
  'KS-035': [{ 'psy.psychosis': 'family' }, { 'psy.psychosis': 'none' }],
  'KS-036': [{ 'psy.mania': 'current' }, { 'psy.mania': 'bipolar_history' }],
  'KS-037': [{ 'psy.mania': 'bipolar_history' }, { 'psy.mania': 'current' }],
  'KS-038': [{ 'psy.neurocognitive': true }, { 'psy.neurocognitive': false, 'psy.delirium': false }],
  'KS-039': [{ 'psy.dissociative': true }, { 'psy.dissociative': false }],
  'KS-040': [
    { 'scale.cssrs.q5': true },
    { 'scale.cssrs.q4': false, 'scale.cssrs.q5': false, 'scale.cssrs.behavior_3mo': false },
  ],
  'KS-041': [{ 'scale.phq9.item9': 1 }, { 'scale.phq9.item9': 0 }],
  'KS-042': [{ 'patient.age': 17 }, { 'patient.age': 18 }],
  'KS-043': [{ 'patient.age': 24 }, { 'patient.age': 25 }],
  'KS-044': [{ 'patient.age': 65 }, { 'patient.age': 64 }],
  'KS-045': [{ 'sud.level': 'severe' }, { 'sud.level': 'mild', 'sud.ketamine_pcp': false }],
  'KS-046': [
    { 'patient.sex_at_birth': 'other', 'scale.auditc.total': 3 },
    { 'patient.sex_at_birth': 'M', 'scale.auditc.total': 3, 'scale.dast10.total': 2 },
  ],
  'KS-047': [{ 'lab.uds_unexpected': true }, { 'lab.uds_unexpected': false, 'sud.intoxicated_today': false }],
  'KS-048': [{ 'plan.setting': 'home' }, { 'plan.setting': 'hospital' }],
  'KS-049': [{ meds: ['N05BA12'] }, { meds: ['N05BE01'] }],
  'KS-050': [{ 'med.dzp_eq_mg': 8.5 }, { 'med.dzp_eq_mg': 8 }],
  'KS-051': [{ meds: ['N06AX16', 'N05CF02'] }, { meds: ['N05CH01'] }],
  'KS-052': [{ meds: ['N03AX09'] }, { meds: ['N03AX11'] }],
  'KS-053': [{ meds: ['J01XX08'] }, { meds: ['J01XX01'] }],
  'KS-054': [{ meds: ['H01BA01'] }, { meds: [] }],
  'KS-055': [{ meds: ['R03DA05'] }, { meds: ['R03DC03'] }],
  'KS-056': [{ meds: ['N03AF01'] }, { meds: ['N03AF02'] }],
  'KS-057': [{ meds: ['N07BB04'] }, { meds: ['N07BB03'] }],
  'KS-058': [
    { 'mon.dbp_delta': 25 },
    { 'mon.sbp_max': 179, 'mon.dbp_max': 109, 'mon.sbp_delta': 39, 'mon.dbp_delta': 24 },
  ],
  'KS-059': [{ 'mon.moaas_min': 3 }, { 'mon.moaas_min': 4, 'mon.spo2_min': 92, 'mon.redflag': false }],
  'KS-060': [{ 'mon.bp40': false }, { 'mon.minutes': 120, 'mon.bp40': true, 'mon.clear': true, 'day.escort': true }],
  'CL-001': [{ 'scale.phq9.item9': 1 }, { 'scale.phq9.item9': 0 }],
  'CL-002': [{ 'scale.cssrs.q3': true }, { 'scale.cssrs.q3': false, 'scale.cssrs.behavior_lifetime': false }],
  'CL-003': [
    { 'scale.cssrs.behavior_3mo': true },
    { 'scale.cssrs.q4': false, 'scale.cssrs.q5': false, 'scale.cssrs.behavior_3mo': false },
  ],
  'CL-004': [{ 'scale.madrs.item10': 2 }, { 'scale.madrs.item10': 1 }],
  'CL-005': [{ 'scale.qids_sr16.item12': 1 }, { 'scale.qids_sr16.item12': 0 }],
  'CL-006': [
    { 'plan.product': 'esk_in', 'mon.oximeter': false },
    { 'plan.product': 'ket_iv', 'mon.oximeter': false },
  ],
  'CL-007': [
    { 'plan.product': 'esk_in', 'mon.prescriber_on_site': false },
    { 'plan.product': 'esk_in', 'mon.prescriber_on_site': true },
  ],
  'CL-008': [
    { 'plan.product': 'esk_in', 'mon.resp_depression': 'mild', 'mon.resp_depression_resolved': false },
    { 'plan.product': 'esk_in', 'mon.resp_depression': 'mild', 'mon.resp_depression_resolved': true },
  ],
};

const outcomeOf = (id: string, values: Values): Outcome =>
  evaluate(RULE_SET, recorded(values)).evaluations.find(({ rule }) => rule.id === id)!.outcome;

it('every rule of the rule set is here', () => {
  expect(Object.keys(EACH)).toEqual(RULE_SET.rules.map(({ id }) => id));
});

describe.each(Object.entries(EACH))('%s', (id, [fires, quiet]) => {
  it('fires', () => expect(outcomeOf(id, fires)).toBe('fires'));
  it('is quiet', () => expect(outcomeOf(id, quiet)).toBe('quiet'));
});

it.each(Object.keys(EACH))('%s is unknown of a case of which nothing is recorded', (id) => {
  expect(outcomeOf(id, {})).toBe('unknown');
});

import { QUANTITY_KINDS } from '../../values/kinds';
import { choice, measured, whole, worseBy, yesNo } from './field';

/** What can be recorded can be read by a rule: the readings of a person in danger above all. */
const possible = (kind: 'sbp' | 'dbp' | 'spo2'): readonly [number, number] => {
  const [from, to] = QUANTITY_KINDS[kind].possible;
  return [Number(from), Number(to)];
};
const [SYSTOLIC, DIASTOLIC, SATURATION] = [possible('sbp'), possible('dbp'), possible('spo2')];

/**
 * Facts of one treatment session: before the dose (`day.*`), during and after it (`mon.*`). The steps by which a reading is much worse than an
 * acknowledged one are ours (G).
 */
export const SESSION_FIELDS = {
  'day.sbp': worseBy(20, measured('Pre-dose systolic', SYSTOLIC, 'mm[Hg]')),
  'day.dbp': worseBy(10, measured('Pre-dose diastolic', DIASTOLIC, 'mm[Hg]')),
  'day.spo2': worseBy(5, measured('Pre-dose SpO2', SATURATION, '%')),
  'day.food_h': measured('Time since food', [0, 72], 'h'),
  'day.liquid_min': whole('Time since liquid', [0, 4320], 'min'),
  'day.nasal_spray_min': whole('Time since another nasal spray', [0, 4320], 'min'),
  'day.escort': yesNo('Escort present'),

  'mon.sbp_max': worseBy(20, measured('Highest systolic', SYSTOLIC, 'mm[Hg]')),
  'mon.dbp_max': worseBy(10, measured('Highest diastolic', DIASTOLIC, 'mm[Hg]')),
  'mon.sbp_delta': worseBy(20, measured('Rise of the systolic', [-340, 340], 'mm[Hg]')),
  'mon.dbp_delta': worseBy(10, measured('Rise of the diastolic', [-250, 250], 'mm[Hg]')),
  'mon.spo2_min': worseBy(5, measured('Lowest SpO2', SATURATION, '%')),
  'mon.moaas_min': worseBy(1, whole('Lowest MOAA/S', [0, 5])),
  'mon.cadss_last': whole('Last CADSS', [0, 92]),
  'mon.minutes': whole('Time observed since the start', [0, 1440], 'min'),
  'mon.bp40': yesNo('Blood pressure taken near 40 minutes'),
  'mon.redflag': yesNo('Red flag in the session'),
  'mon.clear': yesNo('Back to baseline'),

  'mon.resp_depression': choice('Respiratory depression', [
    { code: 'none', label: 'None' },
    { code: 'mild', label: 'Mild' },
    { code: 'needed_intervention', label: 'Needed intervention' },
  ]),
  'mon.resp_depression_resolved': yesNo('Respiratory depression resolved'),
  'mon.oximeter': yesNo('Pulse oximeter in use'),
  'mon.prescriber_on_site': yesNo('Prescriber on site'),
} as const;

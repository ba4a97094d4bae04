import { choice, measured, whole, yesNo } from './field';

const SYSTOLIC = [60, 260] as const;
const DIASTOLIC = [30, 160] as const;
const SATURATION = [50, 100] as const;

/** Facts of one treatment session: before the dose (`day.*`), during and after it (`mon.*`). Ranges follow the care path §3.2 (mark G). */
export const SESSION_FIELDS = {
  'day.sbp': measured('Pre-dose systolic', SYSTOLIC, 'mm[Hg]'),
  'day.dbp': measured('Pre-dose diastolic', DIASTOLIC, 'mm[Hg]'),
  'day.spo2': measured('Pre-dose SpO2', SATURATION, '%'),
  'day.food_h': measured('Time since food', [0, 72], 'h'),
  'day.liquid_min': whole('Time since liquid', [0, 4320], 'min'),
  'day.nasal_spray_min': whole('Time since another nasal spray', [0, 4320], 'min'),
  'day.escort': yesNo('Escort present'),

  'mon.sbp_max': measured('Highest systolic', SYSTOLIC, 'mm[Hg]'),
  'mon.dbp_max': measured('Highest diastolic', DIASTOLIC, 'mm[Hg]'),
  'mon.sbp_delta': measured('Rise of the systolic', [-200, 200], 'mm[Hg]'),
  'mon.dbp_delta': measured('Rise of the diastolic', [-130, 130], 'mm[Hg]'),
  'mon.spo2_min': measured('Lowest SpO2', SATURATION, '%'),
  'mon.moaas_min': whole('Lowest MOAA/S', [0, 5]),
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

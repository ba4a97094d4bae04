/** A question before somebody leaves, by the code of the fact that answers it. */
export interface DischargeCheck {
  readonly code: string;
  readonly words: string;
}

/**
 * Safety facts §7; a site may add. Pressure, dissociation and saturation are readings: whoever looked at them says whether they are back
 * to baseline. The time since the start is asked as the minutes observed.
 */
export const DISCHARGE_CHECKS: readonly DischargeCheck[] = [
  { code: 'mon.clear', words: 'Pressure near baseline and falling, no dissociation, saturation at baseline on air' },
  { code: 'steady_gait', words: 'Orientated, steady gait' },
  { code: 'nausea_controlled', words: 'Nausea controlled' },
  { code: 'safety_question_asked', words: 'Safety question asked; a C-SSRS where the answer was yes' },
  { code: 'day.escort', words: 'Escort present; no driving or hazardous work until the next day, after restful sleep' },
  { code: 'advice_given', words: 'Written advice and a phone number given' },
];

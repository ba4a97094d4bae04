import type { WrittenRule } from '../rule';

const SOURCE = 'REMS (V for the field, G for the prompt)';

/** Our own rules on what the present REMS form asks of an esketamine session, besides the label's conditions of discharge. */
export const ESKETAMINE_SESSION_RULES: readonly WrittenRule[] = [
  {
    id: 'CL-006',
    severity: 'caution',
    title: 'Esketamine session without a pulse oximeter',
    when: {
      all: [
        { fact: 'plan.product', eq: 'esk_in' },
        { fact: 'mon.oximeter', eq: false },
      ],
    },
    consult: ['prescriber', 'anesthesiology'],
    say: 'Discuss before discharge: the monitoring form asks for pulse oximetry in the session.',
    source: SOURCE,
    verification: 'G',
  },
  {
    id: 'CL-007',
    severity: 'caution',
    title: 'Esketamine session without a prescriber on site',
    when: {
      all: [
        { fact: 'plan.product', eq: 'esk_in' },
        { fact: 'mon.prescriber_on_site', eq: false },
      ],
    },
    consult: ['prescriber', 'anesthesiology'],
    say: 'Discuss before discharge: the monitoring form asks for a prescriber on site.',
    source: SOURCE,
    verification: 'G',
  },
  {
    id: 'CL-008',
    severity: 'caution',
    title: 'Esketamine session with respiratory depression that is not resolved',
    when: {
      all: [
        { fact: 'plan.product', eq: 'esk_in' },
        { fact: 'mon.resp_depression', in: ['mild', 'needed_intervention'] },
        { fact: 'mon.resp_depression_resolved', eq: false },
      ],
    },
    consult: ['prescriber', 'anesthesiology'],
    say: 'Discuss before discharge: the monitoring form follows respiratory depression until it is resolved.',
    source: SOURCE,
    verification: 'G',
  },
];

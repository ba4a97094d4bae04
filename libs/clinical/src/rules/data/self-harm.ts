import type { WrittenRule } from '../rule';

/** Our own rules on self-harm items. Each is addressed to the primary clinician, with a clock, whatever the total of the scale. */
export const SELF_HARM_RULES: readonly WrittenRule[] = [
  {
    id: 'CL-001',
    severity: 'caution',
    title: 'Self-harm item: PHQ-9 item 9 is 1 or more',
    when: { fact: 'scale.phq9.item9', gte: 1 },
    consult: ['therapist', 'psychiatry'],
    say: 'Discuss with the person today, with the C-SSRS, whatever the total.',
    source: 'PHQ-9 guidance for use; the clock is ours',
    verification: 'G',
    clock: 'routine',
  },
  {
    id: 'CL-002',
    severity: 'caution',
    title: 'C-SSRS triage, criteria of moderate: Q3, or behavior more than 3 months ago',
    when: {
      any: [
        { fact: 'scale.cssrs.q3', eq: true },
        { fact: 'scale.cssrs.behavior_lifetime', eq: true },
      ],
    },
    consult: ['therapist', 'psychiatry'],
    say: 'Discuss a fuller assessment of suicide risk and the plan for crises.',
    source: 'CSSRS; the clock is ours',
    verification: 'G',
    clock: 'routine',
  },
  {
    id: 'CL-003',
    severity: 'caution',
    title: 'C-SSRS triage, criteria of high: Q4, Q5, or behavior in the past 3 months',
    when: {
      any: [
        { fact: 'scale.cssrs.q4', eq: true },
        { fact: 'scale.cssrs.q5', eq: true },
        { fact: 'scale.cssrs.behavior_3mo', eq: true },
      ],
    },
    consult: ['psychiatry', 'crisis'],
    say: 'Discuss now with psychiatry and the crisis team; ketamine does not replace hospital care where it is needed.',
    source: 'CSSRS; the clock is ours',
    verification: 'G',
    clock: 'high',
  },
  {
    id: 'CL-004',
    severity: 'caution',
    title: 'Self-harm item: MADRS item 10 is 2 or more',
    when: { fact: 'scale.madrs.item10', gte: 2 },
    consult: ['therapist', 'psychiatry'],
    say: 'Discuss with the person today, with the C-SSRS, whatever the total.',
    source: 'MADRS item 10; the line and the clock are ours',
    verification: 'G',
    clock: 'routine',
  },
  {
    id: 'CL-005',
    severity: 'caution',
    title: 'Self-harm item: QIDS-SR16 item 12 is 1 or more',
    when: { fact: 'scale.qids_sr16.item12', gte: 1 },
    consult: ['therapist', 'psychiatry'],
    say: 'Discuss with the person today, with the C-SSRS, whatever the total.',
    source: 'QIDS item 12; the line and the clock are ours',
    verification: 'G',
    clock: 'routine',
  },
];

import type { WrittenRule } from '../rule';

/** KS-017 to KS-026: pregnancy, liver, kidney, bladder, length of the course. */
export const ORGAN_RULES: readonly WrittenRule[] = [
  {
    id: 'KS-017',
    severity: 'contraindicated',
    title: 'Pregnancy, or a positive pregnancy test',
    when: {
      any: [
        { fact: 'patient.pregnancy', eq: 'pregnant' },
        { fact: 'lab.hcg', eq: 'pos' },
      ],
    },
    consult: ['prescriber', 'obstetrics'],
    say: 'Discuss whether the course ends here, and obstetric input: a guideline lists a contraindication, the label does not recommend use.',
    source: 'ASRA-A; ESK 5.11, 8.1',
    verification: 'V',
  },
  {
    id: 'KS-018',
    severity: 'caution',
    title: 'Breastfeeding',
    when: { fact: 'patient.lactating', eq: true },
    consult: ['prescriber', 'obstetrics'],
    say: 'Discuss: the label advises against breastfeeding during treatment.',
    source: 'ESK 8.2',
    verification: 'V',
  },
  {
    id: 'KS-019',
    severity: 'note',
    title: 'Childbearing potential without a recorded pregnancy test',
    when: {
      all: [
        { fact: 'patient.childbearing', eq: true },
        { fact: 'lab.hcg', in: ['not_done', null] },
      ],
    },
    consult: ['prescriber'],
    say: 'Discuss a test and the planning of pregnancy.',
    source: 'ESK 5.11, 8.3; the time of the test is local policy',
    verification: 'P',
  },
  {
    id: 'KS-020',
    severity: 'contraindicated',
    title: 'Severe hepatic impairment (Child-Pugh C)',
    when: { fact: 'hx.child_pugh', eq: 'C' },
    consult: ['prescriber', 'hepatology'],
    say: 'Discuss: use was not studied and is not recommended.',
    source: 'ESK 8.6; ASRA-A (severe hepatic disease)',
    verification: 'V',
  },
  {
    id: 'KS-021',
    severity: 'caution',
    title: 'Moderate hepatic impairment (Child-Pugh B)',
    when: { fact: 'hx.child_pugh', eq: 'B' },
    consult: ['prescriber', 'anesthesiology'],
    say: 'Discuss a longer observation, since exposure is higher.',
    source: 'ESK 8.6',
    verification: 'V',
  },
  {
    id: 'KS-022',
    severity: 'caution',
    title:
      'ALT {lab.alt_x_uln/gte} times the upper limit or more, or {course.sessions/gte} sessions or more without liver tests',
    when: {
      any: [
        { fact: 'lab.alt_x_uln', gte: 3, site: [1.5, 5] },
        {
          all: [
            { fact: 'course.sessions', gte: 6, site: [1, 12] },
            { fact: 'lab.alt_x_uln', missing: true },
          ],
        },
      ],
    },
    consult: ['prescriber', 'hepatology'],
    say: 'Discuss a liver panel with ALP and GGT: recurrent use is linked to cholestatic injury.',
    source: 'KET (PDR): liver tests at baseline and from time to time; both numbers are local policy',
    verification: 'P',
  },
  {
    id: 'KS-023',
    severity: 'note',
    title: 'Renal dialysis',
    when: { fact: 'hx.dialysis', eq: true },
    consult: ['prescriber', 'nephrology'],
    say: 'Discuss: by the label there is no clinical experience.',
    source: 'ESK 8/12.3',
    verification: 'P',
  },
  {
    id: 'KS-024',
    severity: 'caution',
    title: 'History of interstitial, ulcerative or ketamine cystitis',
    when: { fact: 'hx.cystitis', in: ['past', 'active'] },
    consult: ['urology', 'prescriber'],
    say: 'Discuss input from urology and a shorter course.',
    source: 'ESK 5.10; URO',
    verification: 'P',
  },
  {
    id: 'KS-025',
    severity: 'caution',
    title: 'New lower urinary tract symptoms in the course',
    when: { fact: 'course.luts', eq: true },
    consult: ['urology', 'prescriber'],
    say: 'Discuss a pause, urinalysis with culture, and referral. Frequency, urgency and suprapubic pain usually come first.',
    source: 'ESK 5.10; URO (frequency 77%, urgency 70%, suprapubic pain 60% in cohorts of people who misused ketamine)',
    verification: 'V',
  },
  {
    id: 'KS-026',
    severity: 'note',
    title: 'Course of more than {plan.weeks/gt} weeks, or more than {plan.per_week/gt} sessions a week',
    when: {
      any: [
        { fact: 'plan.weeks', gt: 8, site: [4, 26] },
        { fact: 'plan.per_week', gt: 2, site: [1, 3] },
      ],
    },
    consult: ['prescriber'],
    say: 'Discuss the need, the lowest frequency, and a review of bladder, liver, cognition and misuse.',
    source:
      'ESK s.2 (least frequent dosing), 5.4, 5.8, 5.10; the numbers follow the rhythm of induction and maintenance in the label',
    verification: 'P',
  },
];

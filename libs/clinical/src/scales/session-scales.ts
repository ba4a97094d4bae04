import type { ScaleDefinition } from './definition';

/** Care path §4.7, 4.8 and 4.11: what is rated in or after a session. A higher CADSS or MEQ-30 is never a target. */
export const CADSS23: ScaleDefinition = {
  rater: 'clinician',
  licence: { itemText: false, note: 'J. D. Bremner; ask before use' },
  source: 'Care path 4.7',
  ver: 'V',
  items: { count: 23, min: 0, max: 4 },
  lines: [{ code: 'present', label: 'Dissociation present', when: { gt: 4 }, source: 'Esketamine reports', ver: 'G' }],
};

export const CADSS6: ScaleDefinition = {
  rater: 'clinician',
  licence: { itemText: false, note: 'J. D. Bremner; ask before use' },
  source: 'Six items of the CADSS, not validated prospectively',
  ver: 'V',
  items: { count: 6, min: 0, max: 4 },
};

/** Which items of the CADSS the short form has. */
export const CADSS6_ITEMS = [1, 2, 6, 7, 15, 22] as const;

export const MEQ30: ScaleDefinition = {
  rater: 'patient',
  licence: { itemText: false, note: 'Published with its article; not checked' },
  source: 'Barrett 2015, built on psilocybin',
  ver: 'V',
  items: { count: 30, min: 0, max: 5 },
  subscales: [
    { code: 'mystical', label: 'Mystical', max: 75 },
    { code: 'positive_mood', label: 'Positive mood', max: 30 },
    { code: 'transcendence', label: 'Transcendence of time and space', max: 30 },
    { code: 'ineffability', label: 'Ineffability', max: 15 },
  ],
};

export const MOAAS: ScaleDefinition = {
  rater: 'clinician',
  licence: { itemText: true, note: 'Chernik 1990' },
  source: 'Chernik 1990',
  ver: 'V',
  items: { count: 1, min: 0, max: 5, topics: ['Responsiveness'] },
  lines: [{ code: 'alert', label: 'Deep sedation', when: { lte: 3 }, source: 'Safety rule KS-059, local', ver: 'P' }],
};

export const STOPBANG: ScaleDefinition = {
  rater: 'clinician',
  licence: { itemText: false, note: 'Electronic use not checked' },
  source: 'Care path 4.11',
  ver: 'V',
  items: { count: 8, min: 0, max: 1, yesNo: true },
  bands: [
    { code: 'low', label: 'Low', from: 0, to: 2 },
    { code: 'intermediate', label: 'Intermediate', from: 3, to: 4 },
    { code: 'high', label: 'High', from: 5, to: 8 },
  ],
};

export const PADSS: ScaleDefinition = {
  rater: 'nurse',
  licence: { itemText: true, note: 'Chung 1995' },
  source: 'Chung 1995',
  ver: 'V',
  items: {
    count: 5,
    min: 0,
    max: 2,
    topics: ['Vital signs', 'Activity', 'Nausea and vomiting', 'Pain', 'Bleeding'],
  },
  lines: [{ code: 'ready', label: 'Fit for discharge', when: { gte: 9 }, source: 'Chung 1995', ver: 'V' }],
};

export const ALDRETE: ScaleDefinition = {
  rater: 'nurse',
  licence: { itemText: true, note: 'Modified Aldrete' },
  source: 'Modified Aldrete',
  ver: 'V',
  items: {
    count: 5,
    min: 0,
    max: 2,
    topics: ['Activity', 'Breathing', 'Circulation', 'Consciousness', 'Oxygen saturation'],
  },
  lines: [{ code: 'ready', label: 'Fit for discharge', when: { gte: 9 }, source: 'Modified Aldrete', ver: 'V' }],
};

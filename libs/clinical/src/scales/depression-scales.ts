import type { ScaleDefinition } from './definition';

/** Care path §4.1, 4.4, 4.5 and 4.11. */
export const PHQ9: ScaleDefinition = {
  rater: 'patient',
  licence: { itemText: true, note: 'Free to use without permission (Pfizer 2010)' },
  source: 'Kroenke 2001',
  ver: 'V',
  items: {
    count: 9,
    min: 0,
    max: 3,
    topics: [
      'Interest',
      'Mood',
      'Sleep',
      'Energy',
      'Appetite',
      'View of oneself',
      'Concentration',
      'Slowed or restless',
      'Thoughts of death or self-harm',
    ],
  },
  bands: [
    { code: 'minimal', label: 'Minimal', from: 0, to: 4 },
    { code: 'mild', label: 'Mild', from: 5, to: 9 },
    { code: 'moderate', label: 'Moderate', from: 10, to: 14 },
    { code: 'moderately_severe', label: 'Moderately severe', from: 15, to: 19 },
    { code: 'severe', label: 'Severe', from: 20, to: 27 },
  ],
  lines: [
    { code: 'remission', label: 'Remission', when: { lt: 5 }, source: 'Kroenke 2001', ver: 'V' },
    { code: 'screen', label: 'Screen positive', when: { gte: 10 }, source: 'Kroenke 2001', ver: 'V' },
  ],
  response: { percent: 50, source: 'Kroenke 2001', ver: 'V' },
  changes: [
    { code: 'reliable', by: { points: 6 }, source: 'UK reliable change', ver: 'P' },
    { code: 'meaningful', by: { points: 5 }, source: 'General knowledge', ver: 'G' },
    { code: 'meaningful', by: { percent: 20 }, source: 'Kounali 2020', ver: 'V' },
  ],
  selfHarm: { item: 9, from: 1, source: 'Care path 4.1, local', ver: 'G' },
};

export const QIDS_SR16: ScaleDefinition = {
  rater: 'patient',
  licence: { itemText: false, note: 'Electronic item text needs the owners’ permission; totals may be kept' },
  source: 'Rush 2003',
  ver: 'V',
  items: { count: 16, min: 0, max: 3 },
  greatestOf: [
    [1, 4],
    [6, 9],
    [15, 16],
  ],
  bands: [
    { code: 'none', label: 'None', from: 0, to: 5 },
    { code: 'mild', label: 'Mild', from: 6, to: 10 },
    { code: 'moderate', label: 'Moderate', from: 11, to: 15 },
    { code: 'severe', label: 'Severe', from: 16, to: 20 },
    { code: 'very_severe', label: 'Very severe', from: 21, to: 27 },
  ],
  lines: [{ code: 'remission', label: 'Remission', when: { lte: 5 }, source: 'Rush 2003', ver: 'V' }],
  response: { percent: 50, source: 'Rush 2003', ver: 'V' },
  selfHarm: { item: 12, from: 1, source: 'Care path 4.4, local', ver: 'G' },
};

export const MADRS: ScaleDefinition = {
  rater: 'clinician',
  licence: { itemText: false, note: 'Copyright S. Montgomery; reproduction needs permission' },
  source: 'Snaith',
  ver: 'V',
  items: { count: 10, min: 0, max: 6 },
  bands: [
    { code: 'none', label: 'None', from: 0, to: 6 },
    { code: 'mild', label: 'Mild', from: 7, to: 19 },
    { code: 'moderate', label: 'Moderate', from: 20, to: 34 },
    { code: 'severe', label: 'Severe', from: 35, to: 60 },
  ],
  lines: [
    {
      code: 'remission',
      label: 'Remission',
      when: { lte: 10 },
      source: 'Studies vary from 9 to 12; Hawley 2002 supports below 10',
      ver: 'V',
    },
  ],
  response: { percent: 50, source: 'Care path 4.5', ver: 'V' },
  selfHarm: { item: 10, from: 2, source: 'Care path 4.5', ver: 'G' },
};

/** Its items differ in range, so only its total is taken. */
export const YMRS: ScaleDefinition = {
  rater: 'clinician',
  licence: { itemText: false, note: 'Not checked' },
  source: 'Care path 4.11',
  ver: 'V',
  lines: [{ code: 'remission', label: 'Remission', when: { lte: 12 }, source: 'Care path 4.11', ver: 'V' }],
};

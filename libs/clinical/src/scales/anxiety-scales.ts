import type { ScaleDefinition } from './definition';

/** Care path §4.2 and 4.3. */
export const GAD7: ScaleDefinition = {
  rater: 'patient',
  licence: { itemText: true, note: 'Free to use without permission (Pfizer 2010)' },
  source: 'Spitzer 2006',
  ver: 'V',
  items: {
    count: 7,
    min: 0,
    max: 3,
    topics: [
      'Nervousness',
      'Control of worry',
      'Amount of worry',
      'Relaxing',
      'Restlessness',
      'Irritability',
      'Fear of something awful',
    ],
  },
  bands: [
    { code: 'minimal', label: 'Minimal', from: 0, to: 4 },
    { code: 'mild', label: 'Mild', from: 5, to: 9 },
    { code: 'moderate', label: 'Moderate', from: 10, to: 14 },
    { code: 'severe', label: 'Severe', from: 15, to: 21 },
  ],
  lines: [
    { code: 'remission', label: 'Remission', when: { lt: 5 }, source: 'General knowledge', ver: 'G' },
    { code: 'screen', label: 'Screen positive', when: { gte: 10 }, source: 'Spitzer 2006', ver: 'V' },
  ],
  response: { percent: 50, source: 'Care path 4.2', ver: 'V' },
  changes: [{ code: 'meaningful', by: { points: 4 }, source: 'Toussaint 2020', ver: 'V' }],
};

/**
 * No severity bands are validated, so it has none. Published thresholds of change disagree; five points alone are never
 * used.
 */
export const PCL5: ScaleDefinition = {
  rater: 'patient',
  licence: { itemText: true, note: 'Public domain (US Department of Veterans Affairs)' },
  source: 'NCPTSD',
  ver: 'V',
  items: {
    count: 20,
    min: 0,
    max: 4,
    topics: [
      'Intrusive memories',
      'Nightmares',
      'Flashbacks',
      'Distress at reminders',
      'Bodily reaction to reminders',
      'Avoiding thoughts',
      'Avoiding situations',
      'Gaps in memory',
      'Negative beliefs',
      'Blame',
      'Negative feelings',
      'Loss of interest',
      'Distance from others',
      'Lack of good feelings',
      'Irritability',
      'Taking risks',
      'Being on guard',
      'Startle',
      'Concentration',
      'Sleep',
    ],
  },
  subscales: [
    { code: 'B', label: 'Intrusion', max: 20, items: [1, 5] },
    { code: 'C', label: 'Avoidance', max: 8, items: [6, 7] },
    { code: 'D', label: 'Cognition and mood', max: 28, items: [8, 14] },
    { code: 'E', label: 'Arousal', max: 24, items: [15, 20] },
  ],
  lines: [
    {
      code: 'screen',
      label: 'Provisional PTSD cut',
      when: { gte: 33 },
      source: 'NCPTSD (31 to 33)',
      ver: 'V',
    },
    { code: 'end_state', label: 'Good end score', when: { lte: 28 }, source: 'Marx 2022, male veterans', ver: 'V' },
  ],
  changes: [
    { code: 'reliable', by: { points: 15 }, source: 'Marx 2022, male veterans (15 to 18)', ver: 'V' },
    { code: 'meaningful', by: { points: 10 }, source: 'Older NCPTSD guidance; Blanchard 2023 (9 to 12)', ver: 'V' },
  ],
};

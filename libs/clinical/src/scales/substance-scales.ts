import type { ScaleDefinition } from './definition';

/** Care path §4.9 and 4.10. */
export const AUDIT_C: ScaleDefinition = {
  rater: 'patient',
  licence: { itemText: true, note: 'AUDIT: WHO, free with credit' },
  source: 'Bush 1998, Bradley 2003',
  ver: 'V',
  items: { count: 3, min: 0, max: 4, topics: ['How often', 'How much on a drinking day', 'How often six or more'] },
  lines: [
    {
      code: 'screen',
      label: 'Screen positive',
      when: { gte: 4 },
      sex: 'M',
      source: 'Bush 1998, Bradley 2003',
      ver: 'V',
    },
    {
      code: 'screen',
      label: 'Screen positive',
      when: { gte: 3 },
      sex: 'other',
      source: 'Bush 1998, Bradley 2003',
      ver: 'V',
    },
  ],
};

export const DAST10: ScaleDefinition = {
  rater: 'patient',
  licence: { itemText: false, note: 'Copyright H. A. Skinner 1982; commercial use needs permission' },
  source: 'Skinner 1982',
  ver: 'V',
  items: { count: 10, min: 0, max: 1, yesNo: true, reversed: [3] },
  bands: [
    { code: 'none', label: 'None', from: 0, to: 0 },
    { code: 'low', label: 'Low', from: 1, to: 2 },
    { code: 'moderate', label: 'Moderate', from: 3, to: 5 },
    { code: 'substantial', label: 'Substantial', from: 6, to: 8 },
    { code: 'severe', label: 'Severe', from: 9, to: 10 },
  ],
  lines: [{ code: 'screen', label: 'Screen positive', when: { gte: 3 }, source: 'Care path 4.10', ver: 'V' }],
};

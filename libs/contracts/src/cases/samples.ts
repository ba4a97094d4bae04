import type { CaseEventData } from './events';

export const caseEventSamples: CaseEventData = {
  'case.opened': { status: 'open' },
  'case.edited': { version: 2, fields: ['question'] },
  'case.closed': { status: 'closed' },
  'case.text_hidden': { field: 'title' },
  'case.text_released': { field: 'title' },
  'consent.recorded': { basis: 'deidentified' },
  'consent.revoked': { status: 'closed' },
};

import type { CaseEventData } from './events';

export const caseEventSamples: CaseEventData = {
  'case.opened': { status: 'open' },
  'case.edited': { version: 2, fields: ['question'] },
  'case.closed': { status: 'closed' },
  'consent.recorded': { basis: 'deidentified' },
  'consent.revoked': { status: 'closed' },
};

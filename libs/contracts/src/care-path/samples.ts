import type { CarePathEventData } from './events';

export const carePathEventSamples: CarePathEventData = {
  'dose.authorized': { number: 2 },
};

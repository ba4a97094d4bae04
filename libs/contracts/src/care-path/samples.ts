import type { CarePathEventData } from './events';

export const carePathEventSamples: CarePathEventData = {
  'dose.authorized': { number: 2 },
  'care_path.moved': { from: 'preparation', to: 'dosing', unmet: 1 },
};

import { KEEPS_NOTHING, roomFeature } from '../rooms/feature';

/** What a case's care path says in its room: that something was agreed. What it is stands in the case, within its consent. */
export const carePathInRoom = roomFeature({
  part: 'carePath',
  ...KEEPS_NOTHING,
  events: {
    'dose.authorized': { talk: true },
    'care_path.moved': { talk: true },
  },
});

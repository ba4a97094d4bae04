import { KEEPS_NOTHING, roomFeature } from '../rooms/feature';

/** What safety alerts say in a room: that one opened, was acknowledged or closed, and who is asked about self-harm. What it says is read from the case. */
export const alertsInRoom = roomFeature({
  part: 'alerts',
  ...KEEPS_NOTHING,
  events: {
    'alert.opened': {},
    'alert.acknowledged': { texts: ['text'], talk: true },
    'alert.closed': {},
    'alert.primary_named': {},
  },
});

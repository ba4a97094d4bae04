import { KEEPS_NOTHING, roomFeature } from '../rooms/feature';

/** What the course of a case says in its room: its sessions, as they begin and end. Their values are read from the case. */
export const courseInRoom = roomFeature({
  part: 'course',
  ...KEEPS_NOTHING,
  events: {
    'course.session_added': { talk: true },
    'course.session_finished': { talk: true },
  },
});

import { KEEPS_NOTHING, roomFeature } from '../rooms/feature';

/** What the course of a case says in its room: its sessions, as they begin, end and are withdrawn. Their values are read from the case. */
export const courseInRoom = roomFeature({
  part: 'course',
  ...KEEPS_NOTHING,
  events: {
    'course.session_added': { talk: true },
    'course.session_withdrawn': { talk: true },
    'course.session_finished': { talk: true },
  },
});

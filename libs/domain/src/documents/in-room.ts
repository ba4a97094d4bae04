import { KEEPS_NOTHING, roomFeature } from '../rooms/feature';

/** What documents do in a room: they are attached and removed. */
export const documentsInRoom = roomFeature({
  part: 'documents',
  ...KEEPS_NOTHING,
  events: {
    'document.attached': { texts: ['text'], talk: true },
    'document.removed': {},
  },
});

import type { DocumentEventData } from './events';

const documentId = '01a20000-0000-7000-8000-0000000000d7';

export const documentEventSamples: DocumentEventData = {
  'document.attached': { documentId, text: 'Home blood pressure, two weeks' },
  'document.removed': { documentId },
};

import { IconFileOff, IconFileText } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useRoom } from '../rooms/RoomContext';
import { inRoom as declared } from '../rooms/slots/inRoom';
import type { RoomLineOf } from '../rooms/slots/line';
import { useSaid } from '../rooms/useSaid';
import { documentPath } from './documentPath';
import { DocumentsSection } from './DocumentsSection';
import { documentKeys } from './queries';

/** Documents of the case that a room belongs to. */
export const inRoom = declared<'documents'>({
  lines: {
    'document.attached': {
      icon: IconFileText,
      words: ({ actor, data }, nameOf) =>
        `${nameOf(actor?.memberId)} attached a document${data.hidden ? ', which is gone' : ':'}`,
      After: DocumentLink,
    },
    'document.removed': {
      icon: IconFileOff,
      words: ({ actor }, nameOf) => `${nameOf(actor?.memberId)} removed a document`,
    },
  },
  Section: DocumentsSection,
  useLive: useFreshDocuments,
  forget: (client, { id }) => client.removeQueries({ queryKey: documentKeys.all(id) }),
});

function DocumentLink({ line: { data } }: { line: RoomLineOf<'document.attached'> }) {
  const { state } = useRoom();
  return data.hidden ? null : <Link to={documentPath(state.subject.id, data.documentId)}>{data.text}</Link>;
}

const OF_DOCUMENTS = ['document.attached', 'document.removed'] as const;

/** Reads the documents anew whenever the room's log says something of one. */
function useFreshDocuments(): void {
  const { subject } = useRoom().state;
  const client = useQueryClient();
  useSaid(OF_DOCUMENTS, () => void client.invalidateQueries({ queryKey: documentKeys.all(subject.id) }));
}

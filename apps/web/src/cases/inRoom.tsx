import { IconClipboardText } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { useRoom } from '../rooms/RoomContext';
import { inRoom as declared } from '../rooms/slots/inRoom';
import { Tag } from '../ui';
import { paths } from '../ui/paths';
import { casePaths } from './casePaths';
import { OnlyYou } from './people/OnlyYou';
import { caseKeys } from './queries';
import { changeWord } from './versions/changes';

const loadSheet = async () => (await import('./CaseSheet')).CaseSheet;
const placeWord = (field: string): string => changeWord(field.split('.')[0]!).toLowerCase();
const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** Cases, and the rooms that belong to them. */
export const inRoom = declared<'case'>({
  lines: {
    'case.opened': { words: () => 'The case was opened' },
    'case.edited': {
      words: ({ data }) =>
        `The presentation changed: ${list.format(data.fields.map((field) => changeWord(field).toLowerCase()))}. The version before is kept`,
    },
    'case.closed': { words: () => 'The case was closed' },
    'case.text_hidden': {
      words: ({ data }) => `A text of the case was reported and is hidden: ${placeWord(data.field)}`,
    },
    'case.text_released': {
      words: ({ data }) => `A text of the case that was reported may be read again: ${placeWord(data.field)}`,
    },
    'consent.recorded': { words: () => 'Consent was recorded' },
    'consent.revoked': { words: () => 'Consent was revoked. The case is closed to its readers' },
  },
  rooms: {
    kind: 'case',
    path: paths.case,
    back: { to: casePaths.cases, words: 'Back to the cases' },
    people: casePaths.people,
    pane: {
      label: 'Case sheet',
      tab: 'Case',
      icon: <IconClipboardText size={18} aria-hidden />,
      Sheet: lazy(async () => ({ default: await loadSheet() })),
      load: loadSheet,
    },
    closed: {
      removed: 'You are no longer a member of this case.',
      expired: 'The time for which you were asked into this case is over.',
      consent_revoked: 'Consent was revoked, so the case is closed to its readers.',
      consent_ended:
        'The time that the consent was given for is over, so the case is closed to its readers until it is given anew.',
    },
  },
  useLive: useFreshCase,
  forget(client, { kind, id }) {
    if (kind !== 'case') return undefined;
    client.removeQueries({ queryKey: caseKeys.versions(id) });
    return () => client.removeQueries({ queryKey: caseKeys.detail(id) });
  },
  Tags: Standing,
  AboveDiscussion: Alone,
  readOnly({ parts, members }, memberId) {
    const { status, consentRevoked } = parts.case;
    if (consentRevoked) return 'Consent was revoked. The room can be read by its owner and no longer written in.';
    if (status === 'closed') return 'The case is closed. The room can be read and no longer written in.';
    return members.get(memberId)?.role === 'observer'
      ? 'You observe this case: you can read the room but not write in it.'
      : null;
  },
});

/** The log says when the case changed; what it says now is read again. */
function useFreshCase(): void {
  const { subject, subjectChangedAt } = useRoom().state;
  const client = useQueryClient();
  useEffect(() => {
    if (subject.kind === 'case' && subjectChangedAt > 0)
      void Promise.all(
        [caseKeys.detail(subject.id), caseKeys.versions(subject.id)].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
  }, [client, subject.kind, subject.id, subjectChangedAt]);
}

/** How the case of the room stands. */
function Standing() {
  const { status, consentRevoked } = useRoom().state.parts.case;
  return (
    <>
      {status === 'draft' && <Tag tone="outline">Draft</Tag>}
      {status === 'closed' && !consentRevoked && <Tag>Closed</Tag>}
      {consentRevoked && <Tag tone="caution">Consent revoked</Tag>}
    </>
  );
}

function Alone() {
  const { state, abilities } = useRoom();
  const isAlone = state.subject.kind === 'case' && state.members.size === 1 && abilities.includes('members.manage');
  return isAlone ? <OnlyYou caseId={state.subject.id} /> : null;
}

import { withNames, type RoomMessage, type RoomState } from '@consilium/domain';
import { useEffect, useState } from 'react';
import { disciplineLabel } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import { Announcements, type Announcement } from './announcements';
import { KINDS } from './kinds';

const KEPT = 5;

const wordsOf = ({ actor, kind, text }: RoomMessage, state: RoomState): string =>
  [
    nameIn(state, actor?.memberId),
    actor?.discipline ? `, ${disciplineLabel(actor.discipline)}` : '',
    kind === 'message' ? '' : `, ${KINDS[kind].word}`,
    ': ',
    withNames(text, (id) => nameIn(state, id)),
  ].join('');

/** Speaks new messages, and only new ones: rows that come into view while scrolling are not news. */
export function Announcer() {
  const { state, memberId } = useRoom();
  const [lines, setLines] = useState<readonly Announcement[]>([]);
  const [announcements] = useState(
    () => new Announcements(memberId, state, wordsOf, (fresh) => setLines((said) => [...said, ...fresh].slice(-KEPT))),
  );
  useEffect(() => announcements.hear(state), [announcements, state]);
  useEffect(() => () => announcements.stop(), [announcements]);
  return (
    <div className="spoken" aria-live="polite" aria-relevant="additions">
      {lines
        .filter(({ seq }) => seq === undefined || !state.messages.get(seq)?.hidden)
        .map(({ key, words }) => (
          <p key={key}>{words}</p>
        ))}
    </div>
  );
}

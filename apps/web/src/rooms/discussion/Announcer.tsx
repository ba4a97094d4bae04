import { withNames } from '@consilium/domain';
import { disciplineLabel } from '../../ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { nameIn, useRoom, type RoomValue } from '../RoomContext';
import { KINDS } from './kinds';

const KEPT = 5;
/** What comes within this is said together: each by its words, or how many where they are many. */
const TOGETHER_MS = 1_000;

interface Spoken {
  to: number;
  lines: readonly { key: number; words: string }[];
}

function linesAfter(to: number, { state, memberId }: RoomValue): Spoken['lines'] {
  const fresh = [...state.messages.values(to + 1)].filter(
    ({ actor, hidden }) => actor?.memberId !== memberId && !hidden,
  );
  if (fresh.length > KEPT) return [{ key: state.to, words: `${fresh.length} new messages` }];
  return fresh.map(({ seq, actor, kind, text }) => ({
    key: seq,
    words: [
      nameIn(state, actor?.memberId),
      actor?.discipline ? `, ${disciplineLabel(actor.discipline)}` : '',
      kind === 'message' ? '' : `, ${KINDS[kind].word}`,
      ': ',
      withNames(text, (id) => nameIn(state, id)),
    ].join(''),
  }));
}

/** Speaks new messages, and only new ones: rows that come into view while scrolling are not news. */
export function Announcer() {
  const room = useRoom();
  const [spoken, setSpoken] = useState<Spoken>({ to: room.state.to, lines: [] });
  const speak = useEffectEvent(() =>
    setSpoken({ to: room.state.to, lines: [...spoken.lines, ...linesAfter(spoken.to, room)].slice(-KEPT) }),
  );
  const waits = spoken.to !== room.state.to;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => speak(), TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  return (
    <div className="spoken" aria-live="polite" aria-relevant="additions">
      {spoken.lines
        .filter(({ key }) => !room.state.messages.get(key)?.hidden)
        .map(({ key, words }) => (
          <p key={key}>{words}</p>
        ))}
    </div>
  );
}

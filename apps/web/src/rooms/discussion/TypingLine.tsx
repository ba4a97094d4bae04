import { nameIn, useRoom } from '../RoomContext';
import classes from './Discussion.module.css';

function sayTyping(names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length === 1) return `${names[0]} is typing`;
  return names.length === 2 ? `${names[0]} and ${names[1]} are typing` : `${names.length} people are typing`;
}

/** Who is typing. Its line is always there, so that nothing moves when somebody begins. */
export function TypingLine({ typing }: { typing: readonly string[] }) {
  const { state } = useRoom();
  return (
    <p className={classes.typing} role="status">
      {sayTyping(typing.map((memberId) => nameIn(state, memberId)))}
    </p>
  );
}

import { segmentsOf } from '@consilium/domain';
import { nameIn, useRoom } from '../RoomContext';
import classes from './Message.module.css';

/** A message's words as plain text, mentions as names. Nothing in it becomes markup or a link. */
export function MessageText({ text }: { text: string }) {
  const { state, memberId } = useRoom();
  return (
    <p className={classes.text} dir="auto">
      {segmentsOf(text).map((segment, index) =>
        segment.type === 'text' ? (
          segment.text
        ) : (
          <span key={index} className={classes.mention} data-you={segment.memberId === memberId || undefined}>
            {`@${nameIn(state, segment.memberId)}`}
          </span>
        ),
      )}
    </p>
  );
}

import type { SummaryMessage } from '@consilium/contracts';
import { plainText } from '../../rooms/discussion/MessageItem';
import { DisciplineTile, sayTime } from '../../ui';
import classes from './summary.module.css';

export type NameOf = (memberId: string) => string;

/** Somebody's words as they stood when the consultation ended. `asked`: in serif, what was asked or recommended. */
export function Quotation({ message, nameOf, asked = false }: { message: SummaryMessage; nameOf: NameOf; asked?: boolean }) {
  const { displayName, discipline, at, text, hidden } = message;
  return (
    <div className={classes.quotation}>
      <p className={classes.author}>
        <DisciplineTile discipline={discipline} size={20} />
        <strong>{displayName || 'A former member'}</strong>
        <time dateTime={at} className={classes.quiet}>
          {sayTime(at)}
        </time>
      </p>
      {hidden ? <p className={classes.none}>Retracted or hidden since</p> : <p className={asked ? classes.serif : classes.said}>{plainText(text, nameOf)}</p>}
    </div>
  );
}

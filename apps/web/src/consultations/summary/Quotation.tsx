import type { SummaryMessage } from '@consilium/contracts';
import { TAKEN_OUT, withNames } from '@consilium/domain';
import { DisciplineTile, sayTime } from '../../ui';
import classes from './summary.module.css';

export type NameOf = (memberId: string) => string;

export interface QuotationProps {
  message: SummaryMessage;
  nameOf: NameOf;
  /** In serif: what was asked or recommended. */
  asked?: boolean | undefined;
  /** The author's discipline stands in a head above. */
  headed?: boolean | undefined;
}

/** Somebody's words as they stood when the consultation ended. */
export function Quotation({ message, nameOf, asked = false, headed = false }: QuotationProps) {
  const { displayName, discipline, at, text, hidden } = message;
  return (
    <div className={classes.quotation}>
      <p className={classes.author}>
        {!headed && <DisciplineTile discipline={discipline} size={20} />}
        <strong>{displayName || 'A former member'}</strong>
        <time dateTime={at} className={classes.quiet}>
          {sayTime(at)}
        </time>
      </p>
      {hidden ? (
        <p className={classes.none}>{TAKEN_OUT}</p>
      ) : (
        <p className={asked ? classes.serif : classes.said} dir="auto">
          {withNames(text, nameOf)}
        </p>
      )}
    </div>
  );
}

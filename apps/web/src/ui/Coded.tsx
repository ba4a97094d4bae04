import { Fragment } from 'react';
import classes from './Coded.module.css';

/** Codes of cases, referrals and rules: KAP-7Q4M, KS-050. */
const CODE = /\b([A-Z]{2,4}-[0-9A-Z]{3,})\b/;

/** Words in which a code is never broken over two lines. */
export function Coded({ children }: { children: string }) {
  // Of what is split by one group, every second piece is what the group caught.
  return children.split(CODE).map((piece, place) =>
    place % 2 === 0 ? (
      <Fragment key={place}>{piece}</Fragment>
    ) : (
      <span key={place} className={classes.code}>
        {piece}
      </span>
    ),
  );
}

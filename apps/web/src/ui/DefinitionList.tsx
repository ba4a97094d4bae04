import type { ReactNode } from 'react';
import classes from './DefinitionList.module.css';

export interface DefinitionItem {
  label: string;
  /** `null`, `undefined`, an empty string and `not_recorded` all read "Not recorded". */
  value: ReactNode;
}

/** Missing data, written out: never an empty cell, never "none". */
export function NotRecorded({ children = 'Not recorded' }: { children?: string }) {
  return <em className={classes.missing}>{children}</em>;
}

/** True for what stands for a missing answer. */
export const isMissing = (value: ReactNode): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === 'not_recorded' ||
  (Array.isArray(value) && value.length === 0);

export interface DefinitionListProps {
  items: readonly DefinitionItem[];
  /** `wide` gives labels more room (pages); the default suits a pane of 312 px. */
  labels?: 'narrow' | 'wide';
}

/** Labels left, values right. */
export function DefinitionList({ items, labels = 'narrow' }: DefinitionListProps) {
  return (
    <dl className={classes.list} data-labels={labels}>
      {items.map(({ label, value }) => (
        <div key={label} className={classes.row}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{isMissing(value) ? <NotRecorded /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

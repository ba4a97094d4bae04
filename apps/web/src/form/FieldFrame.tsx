import { FORM_FIELDS, type PresentationField } from '@consilium/clinical';
import type { ReactNode } from 'react';
import { anchorOf, controlOf, useProblem } from './problems';
import classes from './fields.module.css';

export interface FieldFrameProps {
  path: string;
  label: string;
  hint?: string;
  /** Quiet words at the right of the label: "74 of 80". */
  aside?: ReactNode;
  /** Several controls under one label (a choice, a table): the label names the group and not one input. */
  group?: boolean;
  /** Replaces the form's own message. */
  problem?: string | null;
  children: ReactNode;
}

export const hintOf = (path: string): string => `hint-${path}`;
export const problemIdOf = (path: string): string => `problem-${path}`;

/** Ids that explain a control: its hint and, where there is one, its problem. */
export const describedBy = (path: string, hint?: string, problem?: string | null): string | undefined =>
  [hint && hintOf(path), problem && problemIdOf(path)].filter(Boolean).join(' ') || undefined;

/** A field of the form that a case opens without. Parts of records say themselves what they need. */
const isOptional = (path: string): boolean => path in FORM_FIELDS && !FORM_FIELDS[path as PresentationField].required;

/** Label, hint, control and what is wrong with it, in the one order of the form. */
export function FieldFrame({ path, label, hint, aside, group = false, problem, children }: FieldFrameProps) {
  const found = useProblem(path);
  const message = problem === undefined ? found : problem;
  const naming = group
    ? { role: 'group', 'aria-labelledby': `label-${path}`, 'aria-describedby': describedBy(path, hint, message) }
    : {};
  return (
    <div id={anchorOf(path)} className={classes.field} tabIndex={-1} {...naming}>
      <div className={classes.head}>
        {group ? (
          <span id={`label-${path}`} className={classes.label}>
            {label}
          </span>
        ) : (
          <label id={`label-${path}`} htmlFor={controlOf(path)} className={classes.label}>
            {label}
          </label>
        )}
        {isOptional(path) && <span className={classes.optional}>optional</span>}
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
      {hint && (
        <p id={hintOf(path)} className={classes.hint}>
          {hint}
        </p>
      )}
      {children}
      {message && (
        <p id={problemIdOf(path)} className={classes.problem}>
          {message}
        </p>
      )}
    </div>
  );
}

import {
  consentScopeLabel,
  fieldsOf,
  notCovered,
  scopeOf,
  type FormStep,
  type PresentationPatch,
} from '@consilium/clinical';
import { fieldOfPath } from '../../form/problems';
import { INCOMPLETE } from '../../form/problems';
import { FieldLink } from './CheckStep';
import classes from './form.module.css';
import { fieldWord, inSentence } from '../../form/missing';
import { stepOfPath } from './stepState';

/** The consent leaves out a part of the case that this step asks for: who will read it is said before it is filled in. */
export function BeyondConsent({ presentation, step }: { presentation: PresentationPatch; step: FormStep }) {
  const { consentToConsult: consent } = presentation;
  if (!consent?.scope?.length) return null;
  const asked = new Set(fieldsOf(step).map(scopeOf));
  const outside = notCovered(consent).filter((scope) => asked.has(scope));
  if (outside.length === 0) return null;
  return (
    <p className={classes.note} role="note">
      {`The consent does not cover ${outside.map(consentScopeLabel).map(inSentence).join(' and ')}: treating members alone will read it. `}
      <FieldLink path="consentToConsult">Change what the consent covers</FieldLink>
    </p>
  );
}

/** Answers of other steps that are not saved because something is wrong with them. */
export function RefusedElsewhere({ problems, step }: { problems: Readonly<Record<string, string>>; step: FormStep }) {
  const paths = Object.entries(problems).filter(([path]) => stepOfPath(path) !== step);
  const first = new Map(paths.map(([path, message]) => [fieldOfPath(path), { path, message }]));
  if (first.size === 0) return null;
  return (
    <ul className={classes.note}>
      {[...first].map(([field, { path, message }]) => (
        <li key={field}>
          {'Kept on this device only: '}
          <FieldLink path={path}>{fieldWord(field)}</FieldLink>
          {message === INCOMPLETE ? ', not filled in yet' : `, ${message.toLowerCase()}`}
        </li>
      ))}
    </ul>
  );
}

/** Texts of other steps that stay on this device because of what was found in them. */
export function StandingElsewhere({ standing, step }: { standing: readonly string[]; step: FormStep }) {
  const elsewhere = [
    ...new Map(standing.filter((path) => stepOfPath(path) !== step).map((path) => [fieldOfPath(path), path])),
  ];
  if (elsewhere.length === 0) return null;
  return (
    <ul className={classes.note}>
      {elsewhere.map(([field, path]) => (
        <li key={field}>
          {'Kept on this device only, with something in it to replace: '}
          <FieldLink path={path}>{fieldWord(field)}</FieldLink>
        </li>
      ))}
    </ul>
  );
}

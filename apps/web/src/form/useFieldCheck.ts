import type { Part, PresentationField } from '@consilium/clinical';
import { useEffect } from 'react';
import { useCheck, type TextCheck } from '../gate/check/useCheck';
import { useSecondLookIn, type SecondLook } from '../gate/check/secondLook';
import { fieldOfPath } from './problems';
import { useFormChecks } from './FormChecks';

/** The check of one text of the form; a text that a pattern closes holds a code and has none. */
export function useFieldCheck(
  path: string,
  shape: Part['shape'],
  text: string,
): { check: TextCheck; look: SecondLook } {
  const { answers, answer, found, isEdited, place, step } = useFormChecks();
  const profile = shape.kind === 'text' ? shape.profile : undefined;
  const check = useCheck({
    // The form sends a text as it was typed.
    text,
    sent: { text, toShown: same },
    profile: profile ?? 'clinical',
    field: path,
    answers,
    onAnswers: answer,
    refused: found[path] ?? null,
    off: !profile || !isEdited(fieldOfPath(path) as PresentationField),
  });
  useEffect(() => step.set(path, check));
  useEffect(() => () => step.set(path, null), [step, path]);
  return { check, look: useSecondLookIn(check, path, place) };
}

const same = (offset: number): number => offset;

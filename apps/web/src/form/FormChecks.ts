import type { PresentationField } from '@consilium/clinical';
import { createContext, useContext } from 'react';
import type { Answers } from '../gate/check/answers';
import type { ServerFindings } from '../gate/check/useCheck';
import type { SecondLookPlace } from '../gate/check/secondLook';
import type { StepChecks } from './StepChecks';

/** What the texts of one form share for their checks. */
export interface FormChecks {
  answers: Answers;
  answer: (change: (before: Answers) => Answers) => void;
  /** What the server found, by path. */
  found: Readonly<Record<string, ServerFindings>>;
  /** An answer that is saved as it stands is not asked about again. */
  isEdited: (field: PresentationField) => boolean;
  /** Null until the case exists: then there is no colleague to ask. */
  place: SecondLookPlace | null;
  /** Where each text of the step tells what was found in it. */
  step: StepChecks;
}

export const FormChecksContext = createContext<FormChecks | null>(null);

export function useFormChecks(): FormChecks {
  const checks = useContext(FormChecksContext);
  if (!checks) throw new Error('useFormChecks is for what is drawn inside a case form');
  return checks;
}

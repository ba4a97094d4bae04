import { showFact } from '@consilium/clinical';
import type { RecordedValue } from '@consilium/contracts';
import { NotRecorded } from '../ui';

export interface FactValueProps {
  code: string;
  value: RecordedValue;
  /** In the unit of the axis beside it, not in the one in which it was entered. */
  canonical?: boolean;
}

/** A recorded value with its unit; an absent one by its reason, in the face of what is not recorded. */
export function FactValue({ code, value, canonical = false }: FactValueProps) {
  const { text, absent } = showFact(code, value, { canonical });
  return absent ? <NotRecorded>{text}</NotRecorded> : text;
}

import { useCheck, type TextCheck } from './useCheck';
import { useKeptText, type KeptText } from './useKeptText';

/** A clinical text under way: kept on the device until it is sent, and checked as it is typed. */
export interface CheckedText extends Pick<KeptText, 'ready' | 'setText' | 'onSent'> {
  check: TextCheck;
}

/**
 * @param keptAs under which the text is kept on the device
 * @param caseId of the case that it is written in, where it is one
 */
export function useCheckedText(keptAs: string, caseId?: string): CheckedText {
  const { text, kept, ready, setText, onSent } = useKeptText(keptAs, caseId);
  const check = useCheck({ ...kept, text, profile: 'clinical' });
  return { check, ready, setText, onSent };
}

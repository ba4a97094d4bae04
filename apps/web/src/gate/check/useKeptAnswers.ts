import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NO_ANSWERS, type Answers } from './answers';

export interface KeptAnswers {
  answers: Answers;
  onAnswers: (change: (before: Answers) => Answers) => void;
}

/**
 * What the author says to findings of a text that is kept on the device: the reasons are kept with it; an agreement is asked for again.
 * `keep` stays the same function.
 */
export function useKeptAnswers(
  reasons: Answers['reasons'] | undefined,
  keep: (reasons: Answers['reasons']) => void,
): KeptAnswers {
  const [agreements, setAgreements] = useState(NO_ANSWERS.agreements);
  const answers = useMemo(() => ({ reasons: reasons ?? NO_ANSWERS.reasons, agreements }), [reasons, agreements]);
  const latest = useRef(answers);
  useEffect(() => void (latest.current = answers), [answers]);
  const onAnswers = useCallback(
    (change: (before: Answers) => Answers) => {
      const before = latest.current;
      latest.current = change(before);
      setAgreements(latest.current.agreements);
      if (latest.current.reasons !== before.reasons) keep(latest.current.reasons);
    },
    [keep],
  );
  return { answers, onAnswers };
}

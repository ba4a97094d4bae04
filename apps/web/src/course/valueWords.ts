import { absentReasonLabel, factCode, unitWords } from '@consilium/clinical';
import type { CaseFact, RecordedValue } from '@consilium/contracts';

/** A value as it was entered, in words: `0.5 mg`, `4`, `yes`, `device failed`. */
export function valueWords({ code, value }: Pick<CaseFact, 'code'> & { value: RecordedValue }): string {
  switch (value.is) {
    case 'quantity':
      return `${value.entered} ${unitWords(value.unit)}`;
    case 'score':
      return String(value.total);
    case 'choice':
      return choiceWords(code, value.choice);
    case 'yes_no':
      return value.yes ? 'yes' : 'no';
    case 'absent':
      return absentReasonLabel(value.reason).toLowerCase();
  }
}

function choiceWords(code: string, choice: string): string {
  const takes = factCode(code)?.takes;
  const choices = takes?.is === 'choice' ? takes.choices : [];
  return choices.find((one) => one.code === choice)?.label.toLowerCase() ?? choice;
}

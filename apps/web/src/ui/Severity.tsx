import { IconCircleDashed, IconInfoCircle } from '@tabler/icons-react';
import { CautionIcon, ContraindicatedIcon } from './meaningIcons';
import classes from './Severity.module.css';

/** `not_recorded`: a rule that could not be checked because a fact is missing. */
export type SeverityLevel = 'contraindicated' | 'caution' | 'note' | 'not_recorded';

const MARKS = {
  contraindicated: { Icon: ContraindicatedIcon, word: 'Contraindicated' },
  caution: { Icon: CautionIcon, word: 'Caution' },
  note: { Icon: IconInfoCircle, word: 'Note' },
  not_recorded: { Icon: IconCircleDashed, word: 'Not recorded' },
} as const;

/** Order in which alerts stand: contraindicated, caution, note, not recorded. */
export const SEVERITY_ORDER = Object.keys(MARKS) as SeverityLevel[];

export const severityWord = (severity: SeverityLevel): string => MARKS[severity].word;

export interface SeverityMarkProps {
  severity: SeverityLevel;
  size?: 14 | 16 | 18;
  /** With its word; without it the word is the mark's accessible name. */
  withWord?: boolean;
}

/** Shape and colour of a severity; the shapes differ so that colour is never alone. */
export function SeverityMark({ severity, size = 18, withWord = false }: SeverityMarkProps) {
  const { Icon, word } = MARKS[severity];
  const naming = withWord ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word };
  return (
    <span className={classes.severity} data-severity={severity}>
      <Icon size={size} className={classes.mark} {...naming} />
      {withWord && <span className={classes.word}>{word}</span>}
    </span>
  );
}

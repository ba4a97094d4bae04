import { Button } from '../../ui';
import type { TextCheck } from '../check/useCheck';
import { FindingList } from './FindingList';
import classes from './marks.module.css';
import { CHECK_NOTICE } from './words';

export interface FindingNotesProps {
  check: TextCheck;
  /** What the field is called. */
  name: string;
  /** Opens what asks a colleague; absent where there is nobody to ask. */
  onAsk?: () => void;
  /** Says here that passing is no legal determination; where a page says it once for all its fields, not. */
  notice?: boolean;
}

/** What stands below a checked field: the findings, or that the check did not run. */
export function FindingNotes({ check, name, onAsk, notice = false }: FindingNotesProps) {
  return (
    <>
      {check.findings.length > 0 && <FindingList check={check} name={name} onAsk={onAsk} />}
      {check.failed && (
        <p className={classes.failed} role="alert">
          The check for identifiers did not run, so nothing is sent. Your text is kept here.
          <Button size="small" onClick={() => void check.settle()}>
            Check again
          </Button>
        </p>
      )}
      {notice && <p className={classes.notice}>{CHECK_NOTICE}</p>}
    </>
  );
}

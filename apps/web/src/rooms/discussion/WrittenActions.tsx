import { IconButton, ReportIcon } from '../../ui';
import { useReport } from '../useReport';
import actions from './MessageActions.module.css';
import { MessageSheet } from './MessageSheet';
import classes from './QuietRows.module.css';
import type { Sheet } from './useSheet';

/** What can be done with somebody's words in a row that is no message: shown on hover, on a phone in a sheet that a tap on the row opens. */
export function WrittenActions({ seq, sheet }: { seq: number; sheet: Sheet }) {
  const report = useReport();
  const run = (): void => report(seq);
  return (
    <>
      <IconButton
        label="Report an identifier in this"
        className={classes.report}
        icon={<ReportIcon size={14} aria-hidden />}
        onClick={run}
      />
      <button
        type="button"
        className={`spoken ${actions.opens}`}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => sheet.open(currentTarget)}
      >
        What to do with this
      </button>
      <MessageSheet
        actions={[{ label: 'Report an identifier', icon: <ReportIcon aria-hidden />, run }]}
        sheet={sheet}
      />
    </>
  );
}

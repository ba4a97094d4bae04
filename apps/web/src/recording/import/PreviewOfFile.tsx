import type { FactsPreview, ImportedRow } from '@consilium/contracts';
import { factLabel } from '@consilium/clinical';
import { valueWords } from '../../course/valueWords';
import { Button, SectionHead } from '../../ui';
import { Refusal } from '../../ui/Refusal';
import classes from './import.module.css';

interface PreviewOfFileProps {
  preview: FactsPreview;
  busy: boolean;
  error: unknown;
  onImport: () => void;
}

/** Every row of a file: those that would come in with what was read of them, and those that would not with every reason. */
export function PreviewOfFile({ preview, busy, error, onImport }: PreviewOfFileProps) {
  const { accepted, refused, unreadColumns, encoding } = preview;
  const count = accepted.length === 1 ? '1 row' : `${accepted.length} rows`;
  return (
    <>
      <p className="quiet">
        {encoding === 'utf-8' ? 'Read as UTF-8.' : 'Read as Windows-1252.'}
        {unreadColumns.length > 0 && ` Not read: column ${unreadColumns.join(', ')}.`}
      </p>
      {refused.length > 0 && (
        <section aria-label="Rows that are refused">
          <SectionHead aside={String(refused.length)}>Refused</SectionHead>
          <ul className={classes.rows} tabIndex={0} aria-label="Refused rows">
            {refused.map(({ line, reasons }) => (
              <li key={line}>
                <span className={classes.line}>{`Line ${line}`}</span>
                <span className={classes.reasons}>{reasons.join('; ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Rows that would be imported">
        <SectionHead aside={String(accepted.length)}>Would be imported</SectionHead>
        <ul className={classes.rows} tabIndex={0} aria-label="Accepted rows">
          {accepted.map((row) => (
            <li key={row.line}>
              <span className={classes.line}>{`Line ${row.line}`}</span>
              <span>{rowWords(row)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Refusal error={error} />
      <div>
        <Button
          kind="primary"
          busy={busy}
          notYet={accepted.length === 0 ? 'No row can be imported' : undefined}
          onClick={onImport}
        >
          {refused.length > 0 ? `Import ${count}, leave out ${refused.length}` : `Import ${count}`}
        </Button>
      </div>
    </>
  );
}

const rowWords = ({ relDay, session, minute, values }: ImportedRow): string =>
  `${relDay === undefined ? `Session ${session}, minute ${minute}` : `Day ${relDay}`}: ${values
    .map((one) => `${factLabel(one.code)} ${valueWords(one)}`)
    .join(', ')}`;

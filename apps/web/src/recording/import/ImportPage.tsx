import type { ImportTable } from '@consilium/contracts';
import { useState } from 'react';
import { Card, EmptyState, PageTitle, Segmented } from '../../ui';
import { Refusal } from '../../ui/Refusal';
import { RecordingPage } from '../RecordingPage';
import { ChooseTable } from './ChooseTable';
import classes from './import.module.css';
import { PreviewOfFile } from './PreviewOfFile';
import { useImport } from './useImport';

/** Brings vital signs or totals of scales from a CSV file into the course of a case: what would come in is shown first, row by row. */
export function ImportPage() {
  return (
    <RecordingPage>
      {({ caseId, abilities }, code) => (
        <>
          <PageTitle tab={`Import, ${code}`}>Import a file</PageTitle>
          {abilities.includes('course.record') ? (
            <Import caseId={caseId} />
          ) : (
            <EmptyState title="Nothing to import here">Owner and treating members of the case record.</EmptyState>
          )}
        </>
      )}
    </RecordingPage>
  );
}

const TABLES = [
  { value: 'vitals', label: 'Vital signs of sessions' },
  { value: 'scales', label: 'Totals of scales' },
] as const;
const COLUMNS: Readonly<Record<ImportTable, string>> = {
  vitals:
    'Session, minute, and any of systolic, diastolic, heart rate, SpO2, breathing rate, MOAA/S. A session is recorded first; it is found by its number.',
  scales: 'Day, scale, total.',
};

function Import({ caseId }: { caseId: string }) {
  const [table, setTable] = useState<ImportTable>('vitals');
  const { read, send, chosen, choose, forget } = useImport(caseId);
  return (
    <Card>
      <div className={classes.page}>
        <Segmented
          label="What the file holds"
          showLabel
          options={TABLES}
          value={table}
          onChange={(next) => {
            setTable(next);
            forget();
          }}
        />
        <p className="quiet">
          {`Columns: ${COLUMNS[table]} CSV with comma or semicolon; a value that was not taken says not done, refused or device failed. Days are counted from day 0 of the case.`}
        </p>
        <ChooseTable busy={read.isPending} onChoose={(file) => choose(table, file)} />
        <Refusal error={read.error} />
        {send.isSuccess && <p role="status">{`${send.data.rows} rows were imported, ${send.data.values} values.`}</p>}
        {chosen && read.data && !send.isSuccess && (
          <PreviewOfFile
            preview={read.data}
            busy={send.isPending}
            error={send.error}
            onImport={() => send.mutate({ ...chosen, accepted: read.data.accepted.length })}
          />
        )}
      </div>
    </Card>
  );
}

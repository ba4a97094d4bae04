import { isPlainObject, medicalHistoryShape, type FormField, type Part, type Shape } from '@consilium/clinical';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../ui';
import { insteadOfList } from './ChoicesField';
import { FieldFrame } from './FieldFrame';
import { InsteadChoice } from './InsteadChoice';
import { MedicalHistoryField } from './MedicalHistoryField';
import { useIncomplete, useProblem } from './problems';
import { RowCell } from './RowCell';
import type { NestingFieldProps } from './TextField';
import choices from './choices.module.css';
import classes from './fields.module.css';

type Row = Readonly<Record<string, unknown>>;
type RowsPart = Part & Pick<FormField, 'emptyMeans'> & { shape: Extract<Shape, { kind: 'records' }> };

const ROW_WORD: Record<string, string> = {
  medTrials: 'trial',
  currentMeds: 'drug',
  scales: 'score',
  labs: 'result',
  psychotherapy: 'psychotherapy',
};

/** A table of records: rows are added and removed by hand or by keyboard, and every change is kept. */
export function RowsField(props: NestingFieldProps<Extract<Shape, { kind: 'records' }>>) {
  if (props.part.shape.of === medicalHistoryShape) return <MedicalHistoryField {...props} />;
  return <Rows {...props} part={props.part} />;
}

function Rows({
  path,
  part,
  value,
  onChange,
  Field,
}: NestingFieldProps<Extract<Shape, { kind: 'records' }>> & { part: RowsPart }) {
  const rows = Array.isArray(value) ? value.map((row): Row => (isPlainObject(row) ? row : {})) : [];
  const incomplete = useIncomplete(path);
  const word = ROW_WORD[path] ?? 'row';
  const body = useRef<HTMLDivElement>(null);
  const focusRow = useRef<number | 'add' | null>(null);
  const add = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const target = focusRow.current;
    focusRow.current = null;
    if (target === 'add') add.current?.focus();
    else if (target !== null)
      body.current?.querySelectorAll<HTMLElement>('[data-row]')[target]?.querySelector<HTMLElement>('input')?.focus();
  });

  const addRow = (): void => {
    focusRow.current = rows.length;
    onChange([...rows, {}]);
  };
  const removeRow = (index: number): void => {
    focusRow.current = rows.length > 1 ? Math.max(0, index - 1) : 'add';
    onChange(rows.length > 1 ? rows.filter((_, at) => at !== index) : null);
  };
  const change = (index: number, row: Row): void => onChange(rows.map((before, at) => (at === index ? row : before)));
  const names = Object.keys(part.shape.of.parts);

  return (
    <FieldFrame
      path={path}
      label={part.label}
      hint={part.hint}
      group
      aside={rows.length > 0 ? `${rows.length}` : undefined}
    >
      {rows.length > 0 && (
        <div ref={body} className={classes.rows} data-columns={names.length <= 4 ? names.length : 'many'}>
          {rows.map((row, index) => (
            // Rows have no identity of their own: they are what stands at their place.
            <div
              key={index}
              className={classes.tableRow}
              data-row
              role="group"
              aria-label={`${part.label}, ${word} ${index + 1}`}
            >
              <div className={classes.cells}>
                {names.map((name) => (
                  <RowCell
                    key={name}
                    path={`${path}.${index}.${name}`}
                    name={name}
                    shape={part.shape.of}
                    Field={Field}
                    row={row}
                    onChange={(next) => change(index, next)}
                  />
                ))}
              </div>
              <RowProblem path={`${path}.${index}`} />
              <IconButton
                label={`Remove ${word} ${index + 1}`}
                icon={<IconX aria-hidden />}
                onClick={() => removeRow(index)}
              />
            </div>
          ))}
        </div>
      )}
      {incomplete && <p className={classes.waiting}>Kept on this device until each row has what it needs.</p>}
      <div className={choices.insteadRow}>
        <Button ref={add} size="small" icon={<IconPlus size={14} aria-hidden />} onClick={addRow}>
          {`Add a ${word}`}
        </Button>
        {rows.length === 0 && (
          <InsteadChoice of={part.label} choices={insteadOfList(part)} value={value} onChange={onChange} />
        )}
      </div>
    </FieldFrame>
  );
}

/** What is wrong with a row as a whole, for example that it is listed twice. */
function RowProblem({ path }: { path: string }) {
  const problem = useProblem(path);
  return problem && <p className={classes.rowProblem}>{problem}</p>;
}

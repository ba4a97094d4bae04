import { Autocomplete } from '@mantine/core';
import { drugOf, DRUGS, LAB_FINDINGS, labTestOf, type Part, type RecordShape } from '@consilium/clinical';
import type { ComponentType } from 'react';
import { ScannedField } from '../gate/field/ScannedField';
import { FieldFrame } from './FieldFrame';
import { controlOf, useProblem } from './problems';
import type { FieldProps } from './TextField';
import { textOf } from './textOf';
import { useFieldCheck } from './useFieldCheck';
import { suggestions } from '../ui';

type Row = Readonly<Record<string, unknown>>;

interface RowCellProps {
  path: string;
  name: string;
  shape: RecordShape;
  row: Row;
  Field: ComponentType<FieldProps>;
  onChange: (row: Row) => void;
}

const INGREDIENTS = DRUGS.map(({ ingredient }) => ingredient);

const withPart = (row: Row, name: string, answer: unknown): Row =>
  Object.fromEntries(
    Object.entries({ ...row, [name]: answer }).filter(([, value]) => value !== null && value !== undefined),
  );

/** One answer of a row. A drug brings its codes, a laboratory test its units. */
export function RowCell({ path, name, shape, row, Field, onChange }: RowCellProps) {
  const part = shape.parts[name];
  if (!part) return null;
  if (name === 'ingredient') return <DrugCell path={path} part={part} shape={shape} row={row} onChange={onChange} />;
  const asked = name === 'value' || name === 'unit' ? labPart(name, part, row) : part;
  const change = (answer: unknown): void =>
    onChange(name === 'test' ? forTest(withPart(row, name, answer)) : withPart(row, name, answer));
  if (asked === null) return <div aria-hidden />;
  return <Field compact path={path} part={asked} value={row[name]} onChange={change} />;
}

/** A result's control follows its test: a number in one of the test's units, or a finding without a unit. */
function labPart(name: 'value' | 'unit', part: Part, row: Row): Part | null {
  const test = labTestOf(String(row.test));
  const finding = test?.result === 'finding';
  if (name === 'value') {
    return {
      ...part,
      shape: finding
        ? { kind: 'code', options: LAB_FINDINGS }
        : { kind: 'number', min: 0, max: 1_000_000, whole: false },
    };
  }
  if (finding) return null;
  return {
    ...part,
    shape: { kind: 'code', options: (test?.units ?? []).map((unit) => ({ code: unit, label: unit })) },
  };
}

/** Another test takes its usual unit along; a result of the wrong kind does not stay under a new test. */
function forTest(row: Row): Row {
  const test = labTestOf(String(row.test));
  if (!test) return row;
  const fits = typeof row.value === (test.result === 'number' ? 'number' : 'string');
  return withPart(withPart(row, 'unit', test.units[0]), 'value', fits ? row.value : undefined);
}

function DrugCell({ path, part, shape, row, onChange }: Omit<RowCellProps, 'name' | 'Field'> & { part: Part }) {
  const problem = useProblem(path);
  const { check, look } = useFieldCheck(path, part.shape, textOf(row.ingredient));
  const change = (ingredient: string): void => {
    const drug = drugOf(ingredient);
    const before = drugOf(textOf(row.ingredient));
    let next = withPart(row, 'ingredient', ingredient || undefined);
    for (const code of ['atc', 'rxnorm'] as const) {
      // A code that came with the drug before goes with it; one typed by hand stays.
      const ours = row[code] === undefined || row[code] === before?.[code];
      if (code in shape.parts && ours) next = withPart(next, code, drug?.[code]);
    }
    onChange(next);
  };
  return (
    <FieldFrame path={path} label={part.label}>
      <ScannedField check={check} name={part.label} onAsk={look.ask}>
        {(ref) => (
          <Autocomplete
            ref={ref}
            id={controlOf(path)}
            data={INGREDIENTS}
            limit={8}
            {...suggestions}
            value={textOf(row.ingredient)}
            placeholder={part.hint}
            error={problem !== undefined}
            onChange={change}
          />
        )}
      </ScannedField>
      {look.state}
    </FieldFrame>
  );
}

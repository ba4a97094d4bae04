import { Textarea, TextInput } from '@mantine/core';
import type { Part, Shape } from '@consilium/clinical';
import type { ComponentType } from 'react';
import { describedBy, FieldFrame } from './FieldFrame';
import { ScannedField } from '../gate/field/ScannedField';
import { controlOf, useProblem } from './problems';
import { useFieldCheck } from './useFieldCheck';

export interface FieldProps<S extends Shape = Shape> {
  path: string;
  part: Part & { shape: S };
  value: unknown;
  onChange: (value: unknown) => void;
  /** In a table the label is short and the hint is left out. */
  compact?: boolean;
}

/** Records and tables draw their parts with what draws any part; it comes in from above, since the shapes nest. */
export interface NestingFieldProps<S extends Shape> extends FieldProps<S> {
  Field: ComponentType<FieldProps>;
}

/** Free text with the count of its characters. Pasting more than fits keeps what was pasted and says so. */
export function TextField({
  path,
  part,
  value,
  onChange,
  compact = false,
}: FieldProps<Extract<Shape, { kind: 'text' }>>) {
  const { label, shape } = part;
  const hint = compact ? undefined : part.hint;
  const text = typeof value === 'string' ? value : '';
  const problem = useProblem(path);
  const { check, look } = useFieldCheck(path, shape, text);
  const shared = {
    id: controlOf(path),
    value: text,
    error: problem !== undefined,
    'aria-describedby': describedBy(path, hint, problem),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.currentTarget.value),
  };
  return (
    <FieldFrame path={path} label={label} hint={hint} aside={compact ? undefined : `${text.length} of ${shape.max}`}>
      <ScannedField check={check} name={label} onAsk={look.ask}>
        {(ref) =>
          shape.long ? (
            <Textarea {...shared} ref={ref} autosize minRows={4} maxRows={14} />
          ) : (
            <TextInput {...shared} ref={ref} placeholder={compact ? part.hint : undefined} autoComplete="off" />
          )
        }
      </ScannedField>
      {look.state}
    </FieldFrame>
  );
}

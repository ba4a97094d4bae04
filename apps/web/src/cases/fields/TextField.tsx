import { Textarea, TextInput } from '@mantine/core';
import type { Part, Shape } from '@consilium/clinical';
import type { ComponentType } from 'react';
import { describedBy, FieldFrame } from './FieldFrame';
import { controlOf, useProblem } from './problems';

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
export function TextField({ path, part, value, onChange, compact = false }: FieldProps<Extract<Shape, { kind: 'text' }>>) {
  const { label, shape } = part;
  const hint = compact ? undefined : part.hint;
  const text = typeof value === 'string' ? value : '';
  const problem = useProblem(path);
  const shared = {
    id: controlOf(path),
    value: text,
    error: problem !== undefined,
    'aria-describedby': describedBy(path, hint, problem),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.currentTarget.value),
  };
  return (
    <FieldFrame path={path} label={label} hint={hint} aside={compact ? undefined : `${text.length} of ${shape.max}`}>
      {shape.long ? (
        <Textarea {...shared} autosize minRows={4} maxRows={14} />
      ) : (
        <TextInput {...shared} placeholder={compact ? part.hint : undefined} autoComplete="off" />
      )}
    </FieldFrame>
  );
}

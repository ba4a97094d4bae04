import { Checkbox } from '@mantine/core';
import type { Shape } from '@consilium/clinical';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './TextField';
import classes from './fields.module.css';

/** Statements that the presenter makes, one box each. */
export function StatementsField({ path, part, value, onChange }: FieldProps<Extract<Shape, { kind: 'statements' }>>) {
  const { options } = part.shape;
  const stated = options.map((_, index) => Array.isArray(value) && value[index] === true);
  return (
    <FieldFrame path={path} label={part.label} hint={part.hint} group>
      <div className={classes.statements}>
        {options.map(({ code, label }, index) => (
          <Checkbox
            key={code}
            label={label}
            checked={stated[index]}
            onChange={(event) =>
              onChange(stated.map((before, at) => (at === index ? event.currentTarget.checked : before)))
            }
          />
        ))}
      </div>
    </FieldFrame>
  );
}

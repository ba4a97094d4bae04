import { isPlainObject, NOT_RECORDED, type Shape } from '@consilium/clinical';
import { FieldFrame } from './FieldFrame';
import { InsteadChoice } from './InsteadChoice';
import type { NestingFieldProps } from './TextField';
import choices from './choices.module.css';
import classes from './fields.module.css';

interface RecordFieldProps extends NestingFieldProps<Extract<Shape, { kind: 'record' }>> {
  /** Parts that are not asked for now. */
  without?: readonly string[];
}

/** A few answers that belong together. */
export function RecordField({ path, part, value, onChange, Field, without = [] }: RecordFieldProps) {
  const record = isPlainObject(value) ? value : {};
  const names = Object.keys(part.shape.parts).filter((name) => !without.includes(name));
  const set = (name: string, answer: unknown): void => {
    const next = Object.fromEntries(Object.entries({ ...record, [name]: answer }).filter(([, part]) => part !== null));
    onChange(Object.keys(next).length === 0 ? null : next);
  };
  const unset = value === null || value === undefined || value === NOT_RECORDED;
  return (
    <FieldFrame path={path} label={part.label} hint={part.hint} group>
      {part.notRecorded && unset && (
        <div className={choices.insteadRow} data-above>
          <InsteadChoice
            of={part.label}
            choices={[{ label: 'Not recorded', value: NOT_RECORDED }]}
            value={value}
            onChange={onChange}
          />
        </div>
      )}
      {value !== NOT_RECORDED && (
        <div className={classes.record}>
          {names.map((name) => {
            const inner = part.shape.parts[name];
            return (
              inner && (
                <Field
                  key={name}
                  path={`${path}.${name}`}
                  part={inner}
                  value={record[name]}
                  onChange={(answer) => set(name, answer)}
                />
              )
            );
          })}
        </div>
      )}
    </FieldFrame>
  );
}

import { MultiSelect } from '@mantine/core';
import { NOT_RECORDED, type FormField, type Part, type Shape } from '@consilium/clinical';
import { IconCheck } from '@tabler/icons-react';
import { optionWords } from './ChoiceField';
import { describedBy, FieldFrame } from './FieldFrame';
import { InsteadChoice, type Instead } from './InsteadChoice';
import { controlOf, useProblem } from './problems';
import type { FieldProps } from './TextField';
import classes from './choices.module.css';
import { listbox } from '../ui';

const CHIPS = 8;

/** What may stand instead of a list: an empty one where that is an answer, and "Not recorded". */
export function insteadOfList(part: Part & Pick<FormField, 'emptyMeans'>): Instead[] {
  return [
    ...(part.emptyMeans === 'none' ? [{ label: 'None', value: [] }] : []),
    ...(part.notRecorded ? [{ label: 'Not recorded', value: NOT_RECORDED }] : []),
  ];
}

/** Several of a coded list: chips for a few, a search with chips for many. */
export function ChoicesField(props: FieldProps<Extract<Shape, { kind: 'codes' }>>) {
  const { path, part, value, onChange } = props;
  const problem = useProblem(path);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const { options } = part.shape;
  const few = options.length <= CHIPS;
  const instead = insteadOfList(part);
  const change = (codes: string[]): void => onChange(codes.length === 0 ? null : codes);
  return (
    <FieldFrame path={path} label={part.label} hint={part.hint} group={few}>
      {few ? (
        <div className={classes.chips}>
          {options.map(({ code, label }) => {
            const on = chosen.includes(String(code));
            return (
              <label key={code} className={classes.chip}>
                <input
                  type="checkbox"
                  className={classes.spoken}
                  checked={on}
                  onChange={() => change(on ? chosen.filter((other) => other !== code) : [...chosen, String(code)])}
                />
                <span>
                  {label}
                  {on && <IconCheck size={14} aria-hidden />}
                </span>
              </label>
            );
          })}
        </div>
      ) : (
        <MultiSelect
          id={controlOf(path)}
          data={options.map((option) => ({ value: String(option.code), label: optionWords(options, option) }))}
          value={chosen}
          onChange={change}
          searchable
          hidePickedOptions
          placeholder={chosen.length === 0 ? 'Type to search' : undefined}
          nothingFoundMessage="Nothing in the list matches"
          error={problem !== undefined}
          aria-describedby={describedBy(path, part.hint, problem)}
          {...listbox}
        />
      )}
      {instead.length > 0 && chosen.length === 0 && (
        <div className={classes.insteadRow}>
          <InsteadChoice of={part.label} choices={instead} value={value} onChange={onChange} />
        </div>
      )}
    </FieldFrame>
  );
}

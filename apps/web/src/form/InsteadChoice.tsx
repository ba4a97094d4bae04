import classes from './choices.module.css';

export interface Instead {
  label: string;
  value: unknown;
}

interface InsteadChoiceProps {
  choices: readonly Instead[];
  value: unknown;
  onChange: (value: unknown) => void;
  /** What the answers belong to, for a screen reader. */
  of: string;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Answers that stand instead of a value: "Not recorded", and "None" for a list. Pressing again takes it back. */
export function InsteadChoice({ choices, value, onChange, of }: InsteadChoiceProps) {
  return choices.map((choice) => {
    const chosen = same(choice.value, value);
    return (
      <button
        key={choice.label}
        type="button"
        className={classes.instead}
        aria-pressed={chosen}
        aria-label={`${of}: ${choice.label}`}
        onClick={() => onChange(chosen ? null : choice.value)}
      >
        {choice.label}
      </button>
    );
  });
}

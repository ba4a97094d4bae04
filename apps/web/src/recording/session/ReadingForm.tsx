import { useState } from 'react';
import { Button } from '../../ui';
import { FactsForm } from '../facts/FactsForm';
import { MinuteInput } from '../fields/MinuteInput';
import { fieldOfCode, OTHER_FIELDS, USUAL_FIELDS } from './readingFields';
import classes from './session.module.css';
import type { ReadingForm as Entered } from './useReadingForm';

/** The reading that is due next, or of another minute. Enter records it, and the form goes on to the next. */
export function ReadingForm({ entered, now }: { entered: Entered; now: number | undefined }) {
  const { form, kept, minute, standing, due, record } = entered;
  const [more, setMore] = useState(false);
  const written = OTHER_FIELDS.some((field) => field in kept.fields);
  const fields = more || written ? [...USUAL_FIELDS, ...OTHER_FIELDS] : USUAL_FIELDS;
  const wrong = minute.value === null && minute.text.trim() !== '';
  return (
    <div ref={form} className={classes.section}>
      <FactsForm
        label="Next reading"
        fields={fields}
        kept={kept}
        standing={standing}
        due={due.map(fieldOfCode)}
        submit="Record the reading"
        primary
        notYet={minute.value === null ? 'Say the minute first' : undefined}
        onRecord={record}
        more={
          !more &&
          !written && (
            <Button kind="quiet" onClick={() => setMore(true)}>
              Oxygen, CADSS-6, red flag
            </Button>
          )
        }
      >
        <MinuteInput
          text={minute.text}
          now={now}
          problem={wrong ? 'Whole minutes, from −1440 to 2880' : undefined}
          onChange={minute.set}
        />
      </FactsForm>
      <p className="quiet">In a field, N is not done, R refused, D device failed. Enter records.</p>
    </div>
  );
}

import { fieldsOf, FORM_FIELDS, type FormStep } from '@consilium/clinical';
import { PartField } from '../../form/PartField';
import { ConsentStep, type StepFieldsProps } from './ConsentStep';

const hasCategories = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/** The fields of one step, drawn from the form table in its order. */
export function StepFields({ step, value, onEdit }: StepFieldsProps & { step: FormStep }) {
  if (step === 'consent_basis') return <ConsentStep value={value} onEdit={onEdit} />;
  // A note belongs to categories; alone it would invite the story.
  const shown = fieldsOf(step).filter(
    (field) => field !== 'traumaNote' || hasCategories(value('traumaSummary')) || Boolean(value('traumaNote')),
  );
  return shown.map((field) => (
    <PartField
      key={field}
      path={field}
      part={FORM_FIELDS[field]}
      value={value(field)}
      onChange={(next) => onEdit(field, next)}
    />
  ));
}

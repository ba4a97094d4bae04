import { MEDICAL_HISTORY, type MedicalHistoryCode } from '../../codes';
import { choice, whole, yesNo, type ChoiceField, type NumberField, type YesNoField } from './field';

type Entry<C extends MedicalHistoryCode> = Extract<(typeof MEDICAL_HISTORY)[number], { code: C }>;
type HistoryField<E> = E extends { kind: 'choice'; values: infer L extends ChoiceField['values'] }
  ? ChoiceField<L>
  : E extends { kind: 'days' }
    ? NumberField
    : YesNoField;
type HistoryFields = { readonly [C in MedicalHistoryCode as `hx.${C}`]: HistoryField<Entry<C>> };

function fieldOf(entry: (typeof MEDICAL_HISTORY)[number]): YesNoField | NumberField | ChoiceField {
  if (entry.kind === 'choice') return choice(entry.label, entry.values);
  return entry.kind === 'days' ? whole(entry.label, [0, 36_500], 'd') : yesNo(entry.label);
}

/** Every entry of the medical history as a fact. */
export const HISTORY_FIELDS = Object.fromEntries(
  MEDICAL_HISTORY.map((entry) => [`hx.${entry.code}`, fieldOf(entry)]),
) as HistoryFields;

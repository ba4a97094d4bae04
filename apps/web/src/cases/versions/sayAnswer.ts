import {
  FORM_FIELDS,
  isPlainObject,
  medicalHistoryField,
  medicalHistoryValueLabel,
  NOT_RECORDED,
  type Part,
  type PresentationField,
} from '@consilium/clinical';
import { textOf } from '../../form/textOf';
import { sayRelDay } from '../sheet/words';

/** Any answer of the form in words, from the form table; empty where it is missing, which reads "Not recorded". */
export const sayAnswer = (field: PresentationField, value: unknown): string => sayPart(FORM_FIELDS[field], value);

function sayPart(part: Part, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value === NOT_RECORDED) return 'Not recorded';
  const { shape } = part;
  switch (shape.kind) {
    case 'code':
      return shape.options.find(({ code }) => code === value)?.label ?? textOf(value);
    case 'codes':
      return Array.isArray(value) && value.length > 0
        ? value.map((code) => sayPart({ ...part, shape: { kind: 'code', options: shape.options } }, code)).join(', ')
        : 'None';
    case 'yes_no':
      return value === true ? 'Yes' : 'No';
    case 'rel_day':
      return typeof value === 'number' ? sayRelDay(value) : textOf(value);
    case 'number':
      return shape.unit ? `${textOf(value)} ${shape.unit}` : textOf(value);
    case 'statements':
      return Array.isArray(value) ? `${value.filter(Boolean).length} of ${shape.options.length}` : '';
    case 'record':
      return isPlainObject(value) ? sayRecord(shape.parts, value) : '';
    case 'records':
      return Array.isArray(value) && value.length > 0
        ? value.map((row) => (isPlainObject(row) ? sayRow(shape.of.parts, row) : '')).join('; ')
        : 'None';
    default:
      return textOf(value);
  }
}

const sayRecord = (parts: Readonly<Record<string, Part>>, record: Readonly<Record<string, unknown>>): string =>
  Object.entries(parts)
    .filter(([name]) => record[name] !== undefined && record[name] !== null)
    .map(([name, part]) => `${part.label}: ${sayPart(part, record[name])}`)
    .join(', ');

/** A row of a table, without the labels that its first words make needless. */
function sayRow(parts: Readonly<Record<string, Part>>, row: Readonly<Record<string, unknown>>): string {
  const history = medicalHistoryField(String(row.code));
  const { value } = row;
  if (history && (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')) {
    return `${history.label}: ${medicalHistoryValueLabel(history, value)}`;
  }
  return Object.entries(parts)
    .map(([name, part]) => sayPart(part, row[name]))
    .filter(Boolean)
    .join(' ');
}

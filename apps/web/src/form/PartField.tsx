import type { Part } from '@consilium/clinical';
import { ChoiceField } from './ChoiceField';
import { ChoicesField } from './ChoicesField';
import { NumberField } from './NumberField';
import { RecordField } from './RecordField';
import { RowsField } from './RowsField';
import { StatementsField } from './StatementsField';
import { TextField, type FieldProps } from './TextField';

/** The control for a part of the form, by the shape of its answer. `value` parts are drawn by the table that they stand in. */
export function PartField({ part, ...rest }: FieldProps): React.ReactNode {
  const { shape } = part;
  const as = <S extends Part['shape']>(narrowed: S): Part & { shape: S } => ({ ...part, shape: narrowed });
  switch (shape.kind) {
    case 'text':
      return <TextField {...rest} part={as(shape)} />;
    case 'code':
    case 'yes_no':
      return <ChoiceField {...rest} part={as(shape)} />;
    case 'codes':
      return <ChoicesField {...rest} part={as(shape)} />;
    case 'number':
    case 'rel_day':
      return <NumberField {...rest} part={as(shape)} />;
    case 'statements':
      return <StatementsField {...rest} part={as(shape)} />;
    case 'record':
      return <RecordField {...rest} Field={PartField} part={as(shape)} />;
    case 'records':
      return <RowsField {...rest} Field={PartField} part={as(shape)} />;
    case 'value':
      return null;
  }
}

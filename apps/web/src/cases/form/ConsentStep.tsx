import {
  FORM_FIELDS,
  isPlainObject,
  part2ConsentShape,
  type Part,
  type PresentationField,
  type RecordShape,
} from '@consilium/clinical';
import { Part2Notice } from '../../ui';
import { PartField } from '../../form/PartField';
import { RecordField } from '../../form/RecordField';

export interface StepFieldsProps {
  value: (field: PresentationField) => unknown;
  onEdit: (field: PresentationField, value: unknown) => void;
}

type RecordPart = Part & { shape: RecordShape };

/** Always true, so it is said and not asked. */
const SAID = ['revocable', 'part2'];

const part2Part: RecordPart = {
  label: 'Part 2 consent',
  hint: 'What the signed form must hold. Names, signature and date stay on the form.',
  shape: part2ConsentShape,
};

/** Consent, then whether anything came from a Part 2 program, then what such a consent must hold. */
export function ConsentStep({ value, onEdit }: StepFieldsProps) {
  const consent = value('consentToConsult');
  const record = isPlainObject(consent) ? consent : {};
  const { consentToConsult, part2Flag } = FORM_FIELDS;
  const flagged = value('part2Flag') === true;
  return (
    <>
      <RecordField
        Field={PartField}
        path="consentToConsult"
        part={
          { ...consentToConsult, hint: `${consentToConsult.hint ?? ''} It can be revoked at any time.` } as RecordPart
        }
        value={consent}
        without={SAID}
        // The parts that are not shown here stay as they are.
        onChange={(next) => onEdit('consentToConsult', next)}
      />
      <PartField
        path="part2Flag"
        part={part2Flag}
        value={value('part2Flag')}
        onChange={(next) => onEdit('part2Flag', next)}
      />
      {flagged && (
        <>
          <Part2Notice />
          <RecordField
            Field={PartField}
            path="consentToConsult.part2"
            part={part2Part}
            value={record.part2}
            onChange={(part2) => onEdit('consentToConsult', { ...record, part2 })}
          />
        </>
      )}
    </>
  );
}

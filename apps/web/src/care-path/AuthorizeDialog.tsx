import { readWhole, REL_DAY_LIMIT } from '@consilium/clinical';
import { DOSE_AUTHORIZATION_MAX } from '@consilium/contracts';
import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { closing, ConfirmDialog } from '../ui/ConfirmDialog';
import { authorizeDoses, carePathKeys, type Authorization } from './queries';

const FIELDS = [
  { name: 'sessions', label: 'Doses', max: DOSE_AUTHORIZATION_MAX.sessions, hint: '0: none from that day on.' },
  { name: 'fromDay', label: 'From day', min: -REL_DAY_LIMIT, max: REL_DAY_LIMIT, hint: 'Whole days from day 0.' },
  { name: 'withinDays', label: 'Within so many days', max: DOSE_AUTHORIZATION_MAX.days, hint: 'The last is included.' },
  { name: 'minGapDays', label: 'Days between two doses, at least', max: DOSE_AUTHORIZATION_MAX.gapDays },
] as const;
type FieldName = (typeof FIELDS)[number]['name'];
type Typed = Record<FieldName, string>;

interface AuthorizeDialogProps {
  caseId: string;
  /** The one that stands, which is where the fields begin. */
  standing: Authorization | undefined;
  onClose: () => void;
}

/** Asks a prescriber how many doses are authorized, from when on, and how far apart. */
export function AuthorizeDialog({ caseId, standing, onClose }: AuthorizeDialogProps) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({
    sessions: textOf(standing?.sessions),
    fromDay: '',
    withinDays: textOf(standing?.withinDays),
    minGapDays: textOf(standing?.minGapDays),
  });
  const [integrationBetween, setIntegrationBetween] = useState(standing?.integrationBetween ?? true);
  const read = readAll(typed);
  const authorize = useMutation({
    mutationFn: () => authorizeDoses(caseId, { ...read!, integrationBetween, version: standing?.number ?? 0 }),
    onSuccess: (carePath) => {
      client.setQueryData(carePathKeys.of(caseId), carePath);
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: carePathKeys.of(caseId) }),
  });
  return (
    <ConfirmDialog
      opened
      onClose={closing(onClose, authorize)}
      title="Authorize doses"
      confirm="Authorize"
      notYet={read ? undefined : 'Say all four numbers first'}
      busy={authorize.isPending}
      error={authorize.error}
      onConfirm={() => authorize.mutate()}
    >
      <p>
        {standing ? 'It takes the place of what is authorized now, which stays readable. ' : ''}
        Doses beyond it are shown to be discussed; none is blocked.
      </p>
      {FIELDS.map((field) => (
        <TextInput
          key={field.name}
          label={field.label}
          description={'hint' in field ? field.hint : undefined}
          inputMode="numeric"
          autoComplete="off"
          value={typed[field.name]}
          error={typed[field.name].trim() !== '' && readField(field, typed) === null ? rangeOf(field) : undefined}
          onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
      <Checkbox
        label="An integration session between two doses"
        checked={integrationBetween}
        onChange={({ currentTarget: { checked } }) => setIntegrationBetween(checked)}
      />
    </ConfirmDialog>
  );
}

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));
const limitsOf = (field: (typeof FIELDS)[number]): [least: number, most: number] => [
  'min' in field ? field.min : 0,
  field.max,
];
const rangeOf = (field: (typeof FIELDS)[number]): string =>
  `A whole number from ${limitsOf(field)[0]} to ${limitsOf(field)[1]}`;

/** Null where the field says no whole number within its limits. */
const readField = (field: (typeof FIELDS)[number], typed: Typed): number | null =>
  readWhole(typed[field.name], limitsOf(field));

function readAll(typed: Typed): Record<FieldName, number> | null {
  const [sessions, fromDay, withinDays, minGapDays] = FIELDS.map((field) => readField(field, typed));
  if (sessions == null || fromDay == null || withinDays == null || minGapDays == null) return null;
  return { sessions, fromDay, withinDays, minGapDays };
}

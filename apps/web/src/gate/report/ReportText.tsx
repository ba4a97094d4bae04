import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { REPORTED_TEXT, type ReportedText } from '@consilium/contracts';
import { answer, api } from '../../api';
import { Button, listbox, ReportIcon } from '../../ui';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import dialog from '../../ui/dialog.module.css';
import { ReportDialog, type OwnReport } from './ReportDialog';
import { isolated } from '../../ui/isolated';

/** A text that stands beside the log, and how it is named where one is picked. */
export interface ReportablePlace {
  /** Unique among the places. */
  at: string;
  label: string;
  text: string;
}

export interface ReportTextProps {
  /** Where the texts stand: "this case". */
  where: string;
  places: readonly ReportablePlace[];
  /** Hides the text for everybody. */
  hide: (at: string) => Promise<ReportedText>;
  /** After it was hidden, or came back: what is shown is read again. */
  onChanged: () => void;
  /** What the record is, for the words that stay on this device. */
  record: string;
  caseId?: string;
}

const EXCERPT = 60;
const excerpt = (text: string): string =>
  isolated(text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text);

/** Reports an identifier in a text of a record: says which, hides it at the press, and asks for words afterwards. */
export function ReportText({ where, places, hide, onChanged, record, caseId }: ReportTextProps) {
  const [step, setStep] = useState<'pick' | 'words' | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const written = places.filter(({ text }) => text !== '' && !REPORTED_TEXT.test(text));
  const run = useMutation({
    mutationFn: async (at: string): Promise<OwnReport> => {
      const { id, undoUntil } = await hide(at);
      const params = { path: { id } };
      onChanged();
      return {
        undoUntil,
        describe: (body) => answer(api.PUT('/privacy/reports/{id}', { params, body })),
        undo: async () => {
          await answer(api.DELETE('/privacy/reports/{id}', { params }));
          onChanged();
        },
      };
    },
  });
  // Once it was pressed the choice stands: what is hidden is no more among the others.
  const only = step === 'words' || written.length > 1 ? undefined : written[0]?.at;
  const at = only ?? picked;
  const close = (): void => {
    setStep(null);
    setPicked(null);
    run.reset();
  };
  const press = (): void => {
    if (at === null) return;
    setPicked(at);
    setStep('words');
    run.mutate(at);
  };
  if (written.length === 0 && step === null) return null;
  return (
    <>
      <Button size="small" kind="quiet" icon={<ReportIcon aria-hidden />} onClick={() => setStep('pick')}>
        {`Report an identifier in ${where}`}
      </Button>
      <ConfirmDialog
        opened={step === 'pick'}
        onClose={close}
        title={`Report an identifier in ${where}`}
        confirm="Hide the text"
        notYet={at === null ? 'Say which text first' : undefined}
        busy={run.isPending}
        error={null}
        onConfirm={press}
      >
        <p className={dialog.words}>
          The text is hidden at once for everybody, in every version that has it. Nobody but the privacy officers learns
          who reported it.
        </p>
        {written.length === 1 ? (
          <p className={dialog.words}>{`${written[0]!.label}: ${excerpt(written[0]!.text)}`}</p>
        ) : (
          <Select
            label="Which text"
            data={written.map((place) => ({ value: place.at, label: `${place.label}: ${excerpt(place.text)}` }))}
            value={picked}
            onChange={setPicked}
            {...listbox}
            withCheckIcon={false}
          />
        )}
      </ConfirmDialog>
      {step === 'words' && (
        <ReportDialog
          opened
          onClose={close}
          keptAt={`${record}/report/${at ?? ''}`}
          {...(caseId !== undefined && { caseId })}
          report={run.isPending ? undefined : run.data}
          error={run.error}
          onRetry={press}
        />
      )}
    </>
  );
}

import { REPORT_REASON_MAX, type IdentifierLetter } from '@consilium/contracts';
import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { sayError } from '../../api';
import { Button, listbox } from '../../ui';
import { useServerNow } from '../../ui/useServerNow';
import type { Overridden } from '../check/overridden';
import { useCheckedText } from '../check/useCheckedText';
import { CheckedTextDialog } from '../field/CheckedTextDialog';
import { LETTER_OPTIONS } from './letters';

/** What a report says once the text is hidden. */
export type ReportWords = { reason: string; category?: IdentifierLetter } & Overridden;

/** A text that the viewer reported, or joined a report of. */
export interface OwnReport {
  /** Until when `undo` is open; null for who only joined. */
  undoUntil: string | null;
  describe: (words: ReportWords) => Promise<unknown>;
  undo: () => Promise<unknown>;
}

export interface ReportDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Under which name the words stay on this device until they are sent, and of which case they are. */
  keptAt: string;
  caseId?: string;
  /** Set once the text is hidden. */
  report: OwnReport | undefined;
  /** Why it could not be hidden. */
  error: unknown;
  onRetry: () => void;
}

/** The text is hidden at the press; this asks for words afterwards and takes a slip back. */
export function ReportDialog({ opened, onClose, keptAt, caseId, report, error, onRetry }: ReportDialogProps) {
  const [category, setCategory] = useState<IdentifierLetter | null>(null);
  const written = useCheckedText(keptAt, caseId);
  const describe = async (reason: string, overrides: Overridden): Promise<void> => {
    await report?.describe({ reason, ...(category && { category }), ...overrides });
    setCategory(null);
  };
  return (
    <CheckedTextDialog
      opened={opened}
      onClose={onClose}
      title={report ? 'Hidden and reported' : 'Report an identifier'}
      words={
        <>
          <p>
            The text is hidden for everybody and goes to the privacy officers, who see who reported it; nobody else
            does. Its author is asked to write it again without the identifier. Only the officers, two of them together,
            can bring it back.
          </p>
          {error ? (
            <p role="alert" className="failed">
              {`${sayError(error)} The text was not hidden. `}
              <Button size="small" onClick={onRetry}>
                Try again
              </Button>
            </p>
          ) : null}
          {report?.undoUntil && <Undo undo={report.undo} until={report.undoUntil} onUndone={onClose} />}
        </>
      }
      label="What you saw, without repeating it"
      max={REPORT_REASON_MAX}
      confirm="Send the words"
      notYet={report ? undefined : 'It is being hidden first'}
      written={written}
      onSend={describe}
    >
      <Select
        label="What kind of identifier"
        description="Leave it open if you cannot tell."
        data={LETTER_OPTIONS}
        value={category}
        onChange={setCategory}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the kind' }}
        {...listbox}
        withCheckIcon={false}
      />
    </CheckedTextDialog>
  );
}

/** Takes a slip back, as long as that is open. */
function Undo({ undo, until, onUndone }: { undo: () => Promise<unknown>; until: string; onUndone: () => void }) {
  const left = Math.ceil((Date.parse(until) - useServerNow(true)) / 1_000);
  const run = useMutation({ mutationFn: undo, onSuccess: onUndone });
  if (left <= 0 && !run.error) return null;
  return (
    <p>
      <Button size="small" busy={run.isPending} onClick={() => run.mutate()}>
        {`Undo, ${Math.max(0, left)} s`}
      </Button>
      {run.error ? (
        <span role="alert" className="failed">
          {` ${sayError(run.error)}`}
        </span>
      ) : null}
    </p>
  );
}

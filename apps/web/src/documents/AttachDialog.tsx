import { DOCUMENT_TEXT_MAX, DOCUMENT_TITLE_MAX, type DocumentKind } from '@consilium/contracts';
import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCheck } from '../gate/check/useCheck';
import { useCheckedForm } from '../gate/check/useCheckedForm';
import dialog from '../ui/dialog.module.css';
import { ScannedField } from '../gate/field/ScannedField';
import { useSecondLook } from '../rooms/useSecondLook';
import { Button } from '../ui';
import { attachDocument, documentKeys } from './queries';
import { Refusal } from '../ui/Refusal';
import { Dialog } from '../ui/Dialog';

export interface ChosenText {
  kind: DocumentKind;
  text: string;
}

/** A text on its way to be attached. */
export interface TextToAttach extends ChosenText {
  title: string;
  clientId: string;
}

interface AttachDialogProps {
  caseId: string;
  chosen: TextToAttach;
  /** What was changed of it is kept on the device. */
  onChange: (change: Partial<TextToAttach>) => void;
  onAttached: () => void;
  onClose: () => void;
}

/** What will be kept of a file, as text with its findings; it may be changed before it is attached. Nothing leaves the device until then. */
export function AttachDialog({ caseId, chosen, onChange, onAttached, onClose }: AttachDialogProps) {
  const { title, text, kind, clientId } = chosen;
  const { checks, look } = useChecks({ title, text });
  const client = useQueryClient();
  const form = useCheckedForm({
    checks,
    missing: missingWords(title, text),
    send: (overridden) =>
      attachDocument(caseId, { title: title.trim(), text: text.trim(), kind, clientId, ...overridden }),
    onSent: () => {
      void client.invalidateQueries({ queryKey: documentKeys.all(caseId) });
      onAttached();
    },
  });
  return (
    <Dialog opened onClose={onClose} title="What will be kept" size="xl">
      <form className={dialog.form} onSubmit={form.onSubmit}>
        <p className={dialog.words}>
          Only this text is kept, not the file: no name, author or date of it, and no images. Everybody in the case can
          read it.
        </p>
        <ScannedField check={checks[0]} name="Title">
          {(ref) => (
            <TextInput
              ref={ref}
              label="Title"
              data-autofocus
              value={title}
              maxLength={DOCUMENT_TITLE_MAX}
              onChange={(event) => onChange({ title: event.currentTarget.value })}
            />
          )}
        </ScannedField>
        <ScannedField check={checks[1]} name="Text" onAsk={look.ask} notice>
          {(ref) => (
            <Textarea
              ref={ref}
              label="Text"
              rows={14}
              value={text}
              onChange={(event) => onChange({ text: event.currentTarget.value })}
            />
          )}
        </ScannedField>
        {look.state}
        <Refusal error={form.error}>The text is kept here.</Refusal>
        <div className={dialog.choice}>
          <Button {...form.button} kind="primary">
            Attach
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The checks of both texts, and a second look at the longer one. */
function useChecks({ title, text }: { title: string; text: string }) {
  const ofTitle = useCheck({ text: title, profile: 'clinical', field: 'title' });
  const ofText = useCheck({ text, profile: 'clinical', field: 'text' });
  return { checks: [ofTitle, ofText] as const, look: useSecondLook(ofText, 'text') };
}

function missingWords(title: string, text: string): string | undefined {
  if (title.trim() === '') return 'Give it a title first';
  if (text.trim() === '') return 'There is no text left';
  return text.length > DOCUMENT_TEXT_MAX ? `${text.length - DOCUMENT_TEXT_MAX} characters too many` : undefined;
}

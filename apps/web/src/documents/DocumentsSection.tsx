import { IconFileText, IconFileUpload } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Link } from 'react-router';
import { Button, QueryStates, SectionHead } from '../ui';
import { documentPath } from './documentPath';
import { useSayWhen } from '../ui/useSayWhen';
import { AttachDialog } from './AttachDialog';
import classes from './documents.module.css';
import { useDocuments, type CaseDocument } from './queries';
import { readFile } from './readFile';
import { KIND_WORDS, STATE_WORDS } from './words';
import { useTextToAttach } from './useTextToAttach';
import { isolated } from '../ui/isolated';

interface DocumentsSectionProps {
  subjectId: string;
  /** Of the case, for this member. */
  abilities: readonly string[];
  className: string | undefined;
}

/** The documents of a case, and the way to attach one: choose a file or drop it here. Its text is taken out on this device. */
export function DocumentsSection({ subjectId: caseId, abilities, className }: DocumentsSectionProps) {
  const query = useDocuments(caseId);
  const may = abilities.includes('document.attach');
  if (!may && query.data?.length === 0) return null;
  const nothingYet = (
    <p className={classes.quiet}>
      Nothing is attached yet. Readings, a letter, a table: their text is kept, nothing else of the file.
    </p>
  );
  return (
    <section className={className} aria-label="Documents">
      <SectionHead>Documents</SectionHead>
      <QueryStates query={query} failed="The documents did not load" widths={[70, 50]} empty={nothingYet}>
        {(documents) => (
          <ul className={classes.list}>
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </ul>
        )}
      </QueryStates>
      {may && <ChooseFile caseId={caseId} />}
    </section>
  );
}

function DocumentRow({
  document: { id, caseId, title, kind, state, attachedAt, attachedBy },
}: {
  document: CaseDocument;
}) {
  const sayWhen = useSayWhen();
  return (
    <li className={classes.row}>
      <IconFileText aria-hidden />
      {state === 'kept' ? (
        <Link to={documentPath(caseId, id)}>{title}</Link>
      ) : (
        <span className={classes.gone}>{STATE_WORDS[state]}</span>
      )}
      <span
        className={classes.meta}
      >{`${KIND_WORDS[kind]}, ${isolated(attachedBy.displayName)}, ${sayWhen(attachedAt)}`}</span>
    </li>
  );
}

function ChooseFile({ caseId }: { caseId: string }) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const { chosen, begin, change, discard, onAttached } = useTextToAttach(caseId);
  const close = (): void => setOpened(false);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file || reading) return;
    setRefused(null);
    setReading(true);
    const read = await readFile(file).catch(() => ({ refused: 'The file could not be read from this device.' }));
    setReading(false);
    if ('refused' in read) return setRefused(read.refused);
    begin(read);
    setOpened(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        id={id}
        className={classes.input}
        tabIndex={-1}
        aria-label="File to attach"
        accept=".txt,.md,.csv,.tsv,.pdf,text/plain,text/csv,application/pdf"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button size="small" icon={<IconFileUpload aria-hidden />} busy={reading} onClick={() => input.current?.click()}>
        Attach a document
      </Button>
      <p className={classes.quiet} data-screen-only>
        Or drop it here. Text, CSV or PDF; no images or recordings.
      </p>
      {refused && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      {chosen && !opened && (
        <p className={classes.quiet}>
          {`A text${chosen.title ? `, “${isolated(chosen.title)}”,` : ''} that you did not attach is kept on this device.`}
          <Button size="small" onClick={() => setOpened(true)}>
            Go on
          </Button>
          <Button size="small" kind="quiet" onClick={discard}>
            Discard
          </Button>
        </p>
      )}
      {chosen && opened && (
        <AttachDialog
          caseId={caseId}
          chosen={chosen}
          onChange={change}
          onAttached={() => {
            onAttached();
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

import { FORM_FIELDS, type PresentationField } from '@consilium/clinical';
import { Button, DefinitionList } from '../../ui';
import { fieldWord } from '../../form/missing';
import type { CaseDraft } from '../draft/CaseDraft';
import { recordedIn, type DraftView } from '../draft/draftView';
import { contentOf } from '../draft/rows';
import { sayAnswer } from '../versions/sayAnswer';
import { FieldLink } from './CheckStep';
import classes from './form.module.css';

interface OvertakenProps {
  draft: CaseDraft;
  view: DraftView;
}

/** Fields that another device saved while they were edited here: both wordings, and nothing is sent until one was chosen. */
export function Overtaken({ draft, view }: OvertakenProps) {
  if (view.overtaken.length === 0) return null;
  return (
    <section className={classes.note} aria-label="Changed on another device">
      <p role="status">
        Changed on another device while you wrote. What you wrote is not saved until you choose which wording stays.
      </p>
      {view.overtaken.map((field) => (
        <Choice key={field} field={field} draft={draft} view={view} />
      ))}
    </section>
  );
}

function Choice({ field, draft, view }: OvertakenProps & { field: PresentationField }) {
  const { label } = FORM_FIELDS[field];
  return (
    <div className={classes.overtaken}>
      <FieldLink path={field}>{label}</FieldLink>
      <DefinitionList
        items={[
          { label: 'Theirs', value: sayAnswer(field, recordedIn(view)[field]) },
          { label: 'Mine', value: sayAnswer(field, contentOf(view.edits[field])) },
        ]}
      />
      <div className={classes.choose}>
        <Button size="small" onClick={() => draft.keepTheirs(field)} aria-label={`Keep theirs: ${fieldWord(field)}`}>
          Keep theirs
        </Button>
        <Button size="small" onClick={() => draft.keepMine(field)} aria-label={`Keep mine: ${fieldWord(field)}`}>
          Keep mine
        </Button>
      </div>
    </div>
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(__dirname, '..');
/** What somebody can write into. */
const FIELD =
  /<(Textarea|TextInput|PasswordInput|Autocomplete|textarea|input|CheckedTextDialog|TextDialog|NoteDialog|AttachDialog)\b/;
/** What keeps it on the device for its author, until it was sent. */
const KEPT = /\b(useKeptText|useCheckedText|useEditedText|useDraft|useKeptForm|useKeptFields|useTextToAttach)\(/;

/** Fields that keep nothing themselves, each with its reason. */
const ELSEWHERE: Record<string, string> = {
  'gate/field/CheckedTextDialog.tsx': 'shows the text that its caller keeps',
  'consultations/start/PassOver.tsx': 'TextDialog keeps it',
  'consultations/start/SayBack.tsx': 'TextDialog keeps it',
  'consultations/start/TakeAway.tsx': 'TextDialog keeps the text; beside it a number of days',
  'consultations/hold/AskHold.tsx': 'TextDialog keeps it',
  'consultations/hold/AnswerHold.tsx': 'TextDialog keeps it',
  'consultations/hold/LiftHold.tsx': 'TextDialog keeps it',
  'incidents/Moves.tsx': 'NoteDialog keeps it',
  'incidents/PurgeChecklist.tsx': 'NoteDialog keeps it',
  'incidents/QuarantinedText.tsx': 'NoteDialog keeps it',
  'documents/AttachDialog.tsx': 'shows the text that useTextToAttach keeps',
  'form/TextField.tsx': 'CaseDraft keeps every answer of the form',
  'form/NumberField.tsx': 'CaseDraft keeps every answer of the form',
  'form/MedicalHistoryField.tsx': 'searches a list',
  'cases/people/InviteToCase.tsx': 'a number of days',
  'cases/CasesPage.tsx': 'searches; the address keeps it',
  'directory/DirectoryPage.tsx': 'searches; the address keeps it',
  'consultations/start/WhenField.tsx': 'a date and time',
  'meetings/agenda/LaneAndMinutes.tsx': 'a number of minutes',
  'meetings/form/RepeatFields.tsx': 'a number of weeks',
  'auth/SignInForm.tsx': 'signs in; nobody is there to keep it for',
  'auth/PasswordField.tsx': 'a password is kept nowhere',
  'recording/fields/NumberInput.tsx': 'shows what useKeptFields keeps',
  'recording/fields/MinuteInput.tsx': 'a number of minutes',
  'recording/import/ChooseTable.tsx': 'a file, which stays where it is',
  'recording/fields/DayInput.tsx': 'a number of days',
  'rule-set/ProposeDialog.tsx': 'one number',
  'care-path/AuthorizeDialog.tsx': 'four numbers',
  'form/RowCell.tsx': 'CaseDraft keeps every answer of the form',
  'form/ChoicesField.tsx': 'a choice',
  'consultations/start/MinutesFields.tsx': 'a number of minutes',
  'gate/field/FindingList.tsx': 'a reason for a finding, kept with its text by useKeptAnswers',
  'rooms/composer/Composer.tsx': 'shows the draft that the room keeps',
  'rooms/composer/KindChips.tsx': 'a choice',
  'ui/Segmented.tsx': 'a choice',
  'ui/gallery/Controls.tsx': 'shows the controls',
};

const files = (readdirSync(WEB, { recursive: true }) as string[]).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'),
);
const source = (file: string): string => readFileSync(join(WEB, file), 'utf8');
const keepsNothing = files
  .filter((file) => FIELD.test(source(file)) && !KEPT.test(source(file)))
  .map((file) => file.replaceAll('\\', '/'));

describe('what somebody writes', () => {
  it('is kept on the device in every field, or the field stands on the list with its reason', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(keepsNothing.filter((file) => !(file in ELSEWHERE))).toEqual([]);
  });

  it('is kept elsewhere only where that is still so', () => {
    expect(Object.keys(ELSEWHERE).filter((file) => !keepsNothing.includes(file))).toEqual([]);
  });
});

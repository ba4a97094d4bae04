import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { FORM_FIELDS } from '@consilium/clinical';
import { FORM_TEXT_TABLES, TEXT_COLUMNS } from '../../apps/api/src/cases/presentation/text-columns';
import { MEETING_TEXTS } from '../../apps/api/src/meetings/texts-in-meetings';
import { textFieldsOf } from '../../apps/api/src/platform/http/text-fields';
import { REPORT_TEXTS } from '../../apps/api/src/privacy/reports/texts-in-reports';

/** Where a text goes that is in no declared column, and why none is needed. */
const LOG = 'the log, or a row that hangs on its event: hidden by a report of the event (ADR 0016, 0017)';
const OFFICERS = 'written by privacy officers, for them alone, about a text that they do not repeat';
const PROFILE = "a member's own profile: they write it anew";
const UNKEPT = 'not kept as it is written';

/** Every text that a DTO takes besides the form's fields: a declared column, or one of the reasons. */
const KEPT: Readonly<Record<string, string>> = {
  'AcknowledgeAlertDto.note': LOG,
  'AddMeetingCaseDto.reason': 'meeting_item.late_reason',
  'AnswerHoldDto.text': LOG,
  'AskHoldDto.text': LOG,
  'AskSecondLookDto.reason': UNKEPT,
  'AttachDocumentDto.fileName': UNKEPT,
  'AttachDocumentDto.text': LOG,
  'AttachDocumentDto.title': LOG,
  'CorrectMessageDto.text': LOG,
  'DescribeReportDto.reason': 'incident_report.reason',
  'EditHeldDto.text': LOG,
  'EditIncidentDto.notes': OFFICERS,
  'EditMeDto.availabilityNote': PROFILE,
  'LiftHoldDto.text': LOG,
  'MessageTextDto.text': LOG,
  'MoveIncidentDto.note': OFFICERS,
  'PatchConsultationDto.reason': LOG,
  'PatchConsultationDto.text': LOG,
  'PatchMeetingDto.title': 'meeting.title',
  'PlanMeetingDto.title': 'meeting.title',
  'PostMessageDto.text': LOG,
  'PostMessageToRoomDto.text': LOG,
  'ReportCaseTextDto.reason': 'incident_report.reason',
  'ReportEventDto.reason': 'incident_report.reason',
  'ReportMeetingTextDto.reason': 'incident_report.reason',
  'SettleTextDto.note': OFFICERS,
};

/** Every text that a DTO class takes, as `Class.field`, without the fields of the form. */
function written(): string[] {
  const files = globSync('**/dto/*.ts', { cwd: resolve(__dirname, '../../apps/api/src') });
  const texts = files.flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the names are only known at run time
    const found = require(resolve(__dirname, '../../apps/api/src', file)) as Record<string, { prototype?: object }>;
    return Object.entries(found).flatMap(([name, { prototype }]) =>
      [...(prototype ? textFieldsOf(prototype) : [])]
        .filter(([field, { places }]) => places.length > 0 && !(field in FORM_FIELDS && isForm(name)))
        .map(([field]) => `${name}.${field}`),
    );
  });
  return texts.toSorted();
}

/** Classes whose fields are the form's. A consent is one of them, taken apart. */
const isForm = (name: string): boolean => ['PresentationDto', 'NewCaseDto', 'EditCaseDto'].includes(name);

const declared = [...FORM_TEXT_TABLES, ...MEETING_TEXTS, ...REPORT_TEXTS].flatMap(({ table, columns }) =>
  columns.map((column) => `${table}.${column}`),
);

it('a text that is taken and kept can be reported where it is kept, or a reason says why not', () => {
  expect(written().filter((field) => !(field in KEPT) && field !== 'RecordConsentDto.part2')).toEqual([]);
  expect(Object.keys(KEPT).filter((field) => !written().includes(field))).toEqual([]);
});

it('names only columns that are declared, each of them once', () => {
  const reasons = [LOG, OFFICERS, PROFILE, UNKEPT];
  const named = Object.values(KEPT).filter((kept) => !reasons.includes(kept));
  const ofForm = [...TEXT_COLUMNS.values()].flatMap(({ table, columns }) =>
    [...columns.keys()].map((column) => `${table.table}.${column}`),
  );
  expect([...new Set([...named, ...ofForm])].toSorted()).toEqual(declared.toSorted());
  expect(new Set(declared).size).toBe(declared.length);
});

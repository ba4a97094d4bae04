import { Injectable } from '@nestjs/common';
import { factCode, fileProblemWords, placeRows, rowProblemWords, type PlacedRow } from '@consilium/clinical';
import type {
  FactsImported,
  FactsPreview,
  ImportedRow,
  ImportFacts,
  PreviewImport,
  RecordedValue,
} from '@consilium/contracts';
import { mayRecordFact } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { CaseAccess } from '../../cases/case-access';
import { CaseAudit } from '../../cases/case-audit';
import type { CaseRow } from '../../cases/case-row';
import type { Viewer } from '../../platform/access/viewer';
import { ProblemException } from '../../platform/problems/problem';
import type { Tx } from '../../platform/transactions/transactions';
import { PostThrottle } from '../../rooms/post-throttle';
import { CourseChanges } from '../course-changes';
import { CourseRepository, type NewFact } from '../course.repository';
import { valueColumns } from '../fact-value';
import { courseOfImport } from './course-of-import';

/** What is read of a file, before it is shown or imported. */
type Placed = Extract<ReturnType<typeof placeRows>, { ok: true }>['value'];

/** Facts from a CSV file: what would come in and what would not, and the import of all that would or of nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly changes: CourseChanges,
    private readonly course: CourseRepository,
    private readonly throttle: PostThrottle,
  ) {}

  /** Under the same ability and lock as the import, so that it says what the import would do now. */
  preview(viewer: Viewer, caseId: string, body: PreviewImport): Promise<FactsPreview> {
    return this.access.change(viewer, caseId, 'course.record', async (tx, { row }) => {
      const { encoding, unreadColumns, accepted, refused } = await this.place(tx, viewer, row, body);
      await this.audit.append(tx, viewer, 'course.import_previewed', row);
      return {
        encoding,
        unreadColumns: [...unreadColumns],
        accepted: accepted.map(presentRow),
        refused: refused.map(({ line, problems }) => ({ line, reasons: problems.map(rowProblemWords) })),
      };
    });
  }

  import(viewer: Viewer, caseId: string, body: ImportFacts): Promise<FactsImported> {
    return this.access.change(viewer, caseId, 'course.record', async (tx, { row }) => {
      const { accepted } = await this.place(tx, viewer, row, body);
      if (accepted.length !== body.accepted) throw new ProblemException('course.import_changed');
      const batchId = uuidv7();
      const facts = accepted.flatMap((one) => factsOf(one, { caseId, batchId, recordedBy: viewer.memberId }));
      await this.course.insert(tx, facts);
      await this.audit.append(tx, viewer, 'course.facts_imported', row, { reason: `${facts.length} facts` });
      await this.changes.changed(tx, row);
      return { version: await this.course.version(caseId, tx), rows: accepted.length, values: facts.length };
    });
  }

  /** Reading a file costs as much as writing: both are counted. */
  private async place(tx: Tx, viewer: Viewer, row: CaseRow, { table, file }: PreviewImport): Promise<Placed> {
    this.throttle.takeAct(tx, viewer.memberId, row.roomId);
    const course = courseOfImport(await this.course.sessions(row.id, tx), await this.course.facts(row.id, tx));
    const read = placeRows(table, Buffer.from(file, 'base64'), {
      ...course,
      recorded: await this.course.recordedDays(tx, row.id),
      now: new Date(),
      mayRecord: (code) => mayRecordFact(viewer.discipline, factCode(code)?.recorders),
    });
    if (!read.ok) throw new ProblemException('course.file_refused', { detail: `${fileProblemWords(read.problem)}.` });
    return read.value;
  }
}

function factsOf({ place, values }: PlacedRow, batch: Pick<NewFact, 'caseId' | 'batchId' | 'recordedBy'>): NewFact[] {
  const where =
    'sessionId' in place
      ? { sessionId: place.sessionId, minute: place.minute, relDay: null }
      : { sessionId: null, minute: null, relDay: place.relDay };
  return values.map(({ code, value }) => {
    const id = uuidv7();
    return { ...batch, ...where, ...valueColumns(value), code, id, rootId: id, revision: 0 };
  });
}

function presentRow({ line, place, session, values }: PlacedRow): ImportedRow {
  return {
    line,
    ...('relDay' in place ? { relDay: place.relDay } : { session: session!, minute: place.minute }),
    values: values.map(({ code, value }) => ({ code, value: presentValue(value) })),
  };
}

/** On the wire a quantity says no kind: its code does. */
function presentValue(value: PlacedRow['values'][number]['value']): RecordedValue {
  if (value.is !== 'quantity') return value;
  const { is, entered, unit, amount } = value;
  return { is, entered, unit, amount };
}

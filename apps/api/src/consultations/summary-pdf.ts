import { CONSULTATION_PHASES, DISCIPLINE_LABEL, PEER_DISCUSSION_NOTICE, type ConsultationPhase, type ConsultationSummary, type Discipline, type SummaryMessage } from '@consilium/contracts';
import { sayWithin } from '@consilium/domain';

type Document = InstanceType<typeof import('pdfkit')>;

const PHASE_LABEL: Record<ConsultationPhase, string> = {
  present: 'Present', clarify: 'Clarify', discuss: 'Discuss', recommend: 'Recommend', decide: 'Decide', wrap_up: 'Wrap up',
};
const MARGIN = 56;
/** Points that a heading takes with the first lines under it, and an author with theirs. */
const HEADING_WITH_TEXT = 64;
const AUTHOR_WITH_TEXT = 34;
const UNPRINTABLE = 'Characters that this font does not have stand as "?"; the page in Consilium shows them.';
/** What the standard PDF fonts can show: Windows-1252. */
const ENCODABLE = /[^\x20-\x7E\xA0-\xFF\n\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]/gu;

const disciplineWord = (discipline: Discipline | null): string => (discipline ? DISCIPLINE_LABEL[discipline] : 'No discipline');
const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const time = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

/** Text as the font can show it; what it cannot is marked and said at the end. */
class Printable {
  lost = false;

  of(text: string): string {
    const plain = text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').replace(/\u2264/g, '<=').replace(/\u2265/g, '>=').normalize('NFC');
    return plain.replace(ENCODABLE, () => {
      this.lost = true;
      return '?';
    });
  }
}

/** The summary of a consultation for print: ink on white, the notices on each page. */
export async function summaryPdf(summary: ConsultationSummary): Promise<Buffer> {
  // Loaded when the first summary is printed: it is large and most servers never need it.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true, info: { Title: `Consultation ${summary.caseCode}`, CreationDate: new Date(summary.endedAt) } });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const printable = new Printable();
  writeSummary(document, summary, printable);
  if (printable.lost) document.moveDown().font('Helvetica').fontSize(8).text(UNPRINTABLE, MARGIN);
  writeFeet(document, summary);
  document.end();
  return finished;
}

function writeSummary(document: Document, summary: ConsultationSummary, printable: Printable): void {
  /** Every line of it stands as far in, not only the first. */
  const write = (text: string, indent: number): void =>
    void document.text(printable.of(text), MARGIN + indent, document.y, { width: document.page.width - 2 * MARGIN - indent });
  /** What belongs together begins on the next page where there is no room for this much of it. */
  const keep = (height: number): void => {
    if (document.y + height > document.page.height - MARGIN) document.addPage();
  };
  const heading = (text: string): void => {
    keep(HEADING_WITH_TEXT);
    document.moveDown(0.8).font('Helvetica-Bold').fontSize(12);
    write(text, 0);
    document.moveDown(0.2);
  };
  const line = (text: string, indent = 0): void => {
    document.font('Helvetica').fontSize(10);
    write(text, indent);
  };
  const message = (one: SummaryMessage, indent = 0): void => {
    keep(AUTHOR_WITH_TEXT);
    document.font('Helvetica-Bold').fontSize(9);
    write(`${one.displayName}, ${disciplineWord(one.discipline)}`, indent);
    line(one.hidden ? 'This text was taken out.' : one.text, indent);
    document.moveDown(0.3);
  };
  const none = (text: string): void => line(text);

  document.font('Helvetica-Bold').fontSize(18);
  write(`Consultation ${summary.caseCode}`, 0);
  line(`${time(summary.startedAt)} to ${time(summary.endedAt)}`);
  line(`Facilitator: ${summary.facilitator.displayName}. Presenter: ${summary.presenter.displayName}.`);
  if (summary.partial) line('Parts from before you joined the case are left out.');

  heading('Attendance');
  if (summary.attendance.length === 0) none('Not recorded');
  for (const { discipline, members } of summary.attendance) line(`${disciplineWord(discipline)}: ${members.map(({ displayName, seconds }) => `${displayName} (${minutes(seconds)})`).join(', ')}`);

  heading('Time, actual of planned');
  const phases = CONSULTATION_PHASES.flatMap((phase) => summary.phases.find((one) => one.phase === phase) ?? []);
  for (const { phase, actualSeconds, plannedMinutes } of phases) line(`${PHASE_LABEL[phase]}: ${minutes(actualSeconds)} of ${plannedMinutes}:00`);

  heading('What was understood');
  if (summary.summaryBack) message(summary.summaryBack);
  else if (summary.summaryBackPassedOver) message(summary.summaryBackPassedOver);
  else none('Not recorded');

  heading('Questions');
  if (summary.questions.length === 0) none('Not recorded');
  for (const { question, answers } of summary.questions) {
    message(question);
    for (const answer of answers) message(answer, 18);
  }

  heading('Recommendations');
  if (summary.recommendations.length === 0) none('Not recorded');
  for (const { items } of summary.recommendations) for (const item of items) message(item);

  heading('What the presenter takes from it');
  if (summary.takeaway) message(summary.takeaway);
  else none('Not recorded');
  if (summary.takeaway?.within) line(`To be done ${sayWithin(summary.takeaway.within)}`);

  heading('Open points');
  const { questions, holds } = summary.openPoints;
  if (questions.length + holds.length === 0) none('Not recorded');
  for (const hold of holds) {
    keep(AUTHOR_WITH_TEXT + 14);
    line('Safety hold, not answered:');
    message(hold, 18);
  }
  for (const question of questions) {
    keep(AUTHOR_WITH_TEXT + 14);
    line('Question, not answered:');
    message(question, 18);
  }
}

/** Notices and page numbers, on every page once their number is known. */
function writeFeet(document: Document, { part2Notice }: ConsultationSummary): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    const { width, height, margins } = document.page;
    // Without a bottom margin the foot does not begin another page.
    margins.bottom = 0;
    const text = [PEER_DISCUSSION_NOTICE, part2Notice, `${page - start + 1} of ${count}`].filter(Boolean).join('  ');
    document.font('Helvetica').fontSize(7).text(text, MARGIN, height - 40, { width: width - 2 * MARGIN, align: 'left' });
  }
}

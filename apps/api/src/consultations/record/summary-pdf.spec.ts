import { extractText, getDocumentProxy } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import {
  DEFAULT_MINUTES,
  type ConsultationPhase,
  type ConsultationSummary,
  type PaperSize,
  type SummaryMessage,
} from '@consilium/contracts';
import { RecordPrinter } from './record-printer';
import { paperOf } from './summary-pdf';

const person = {
  memberId: '01a20000-0000-7000-8000-0000000000a1',
  displayName: 'Petra Sundergale',
  discipline: 'anesthesiologist',
} as const;
const message = (seq: number, text: string): SummaryMessage => ({
  seq,
  ...person,
  at: '2030-05-06T15:00:00.000Z',
  text,
});
const long = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');

const summary = (questions: number, more: Partial<ConsultationSummary> = {}): ConsultationSummary => ({
  consultationId: 'c',
  roomId: 'r',
  caseCode: 'KAP-7Q4M',
  title: 'Nightly clonazepam',
  question: 'Delay, or proceed after repeat?',
  scheduledFor: null,
  startedAt: '2030-05-06T15:00:00.000Z',
  endedAt: '2030-05-06T15:30:00.000Z',
  facilitator: person,
  presenter: person,
  attendance: [],
  absent: [],
  meeting: null,
  phases: Object.entries(DEFAULT_MINUTES).map(([phase, plannedMinutes]) => ({
    phase: phase as ConsultationPhase,
    plannedMinutes,
    actualSeconds: 60,
  })),
  summaryBack: message(1, long),
  summaryBackPassedOver: null,
  questions: Array.from({ length: questions }, (_, n) => ({
    question: message(n + 2, long),
    answers: [message(n + 100, `Answer ${n}: ${long}`)],
  })),
  recommendations: [],
  concerns: [],
  observations: [],
  holds: [],
  openPoints: { questions: [], holds: [] },
  takeaway: null,
  partial: false,
  ...more,
});

const printer = new RecordPrinter();

interface Drawn {
  pages: string[];
  /** The last line of each page above its foot. */
  ends: string[];
  /** Width and height of a page, in points. */
  size: [number, number];
}

async function drawn(of: ConsultationSummary, size: PaperSize = 'letter'): Promise<Drawn> {
  const document = await getDocumentProxy(
    new Uint8Array(await printer.draw(paperOf(of, () => 'Petra Sundergale', size))),
  );
  const { text } = await extractText(document, { mergePages: false });
  const [, , width, height] = (await document.getPage(1)).view;
  const ends = await Promise.all(text.map(async (_, index) => lastLine(await document.getPage(index + 1))));
  return { pages: text, ends, size: [Math.round(width!), Math.round(height!)] };
}

/** Above the margin in which the foot stands, in points. */
const FOOT = 60;

async function lastLine(page: PDFPageProxy): Promise<string> {
  const lines = new Map<number, string>();
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const height = Math.round((item.transform as number[])[5]!);
    if (height > FOOT) lines.set(height, (lines.get(height) ?? '') + item.str);
  }
  return lines.get(Math.min(...lines.keys())) ?? '';
}

const words = (many: number): string => Array.from({ length: many }, (_, n) => `w${n}`).join(' ');
/** Something in every section, with so many lines in the third that the pages end elsewhere. */
const full = (lines: number): ConsultationSummary => ({
  ...summary(3, {
    summaryBack: message(1, words(60)),
    recommendations: [{ discipline: 'psychiatrist', items: [message(40, words(50)), message(41, words(20))] }],
    concerns: [message(50, Array(lines).fill('line').join('\n'))],
    observations: [message(60, words(30))],
    holds: [
      {
        state: 'on_hold',
        asked: message(70, words(30)),
        answer: { ...message(71, words(30)), outcome: 'hold' },
        lifted: null,
        withdrawn: null,
      },
    ],
    openPoints: { questions: [message(80, words(25))], holds: [] },
  }),
});

describe('the summary as a PDF', () => {
  it.each([
    ['letter', [612, 792]],
    ['a4', [595, 842]],
  ] as const)('is drawn on %s, with the title and the question first', async (size, points) => {
    const paper = await drawn(summary(0), size);
    expect(paper.size).toEqual(points);
    expect(paper.pages[0]).toMatch(/^Nightly clonazepam\s+Delay, or proceed after repeat\?\s+Consultation KAP-7Q4M/);
  });

  it('has the notices and the page number on each page', async () => {
    const { pages } = await drawn(summary(12, { part2Notice: 'A notice that goes with the case.' }));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) =>
      expect(page.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`Peer discussion\\..*A notice that goes with the case\\. +${index + 1} of ${pages.length}`),
      ),
    );
  });

  it('loses no word over its pages', async () => {
    const whole = (await drawn(summary(12))).pages.join(' ');
    expect(whole.match(/word59/g)).toHaveLength(25);
    expect(whole.match(/Answer \d+:/g)).toHaveLength(12);
  });

  it('draws every character as it was written, whatever script and sign', async () => {
    const signs = [
      '−2',
      '≥ 60',
      '≠ 2',
      '≤ 3',
      '10⁻³',
      '⅓',
      'SpO₂ ≈ 90',
      '→',
      '↑ ↓',
      'Łukasz',
      'β α Δ',
      'Жанна',
      '安定',
      '안정',
      '🧠',
      '½ “so” – …',
    ];
    const [page] = (
      await drawn(summary(0, { concerns: [message(3, signs.join(' | ')), message(4, '50 μg and 50 µg')] }))
    ).pages;
    const text = page!.replace(/\s+/g, ' ');
    expect(signs.filter((sign) => !text.includes(sign))).toEqual([]);
    expect(text.normalize('NFKC')).toContain('50 μg and 50 μg');
    expect(text).not.toContain('?2');
  });

  it('sets a text that begins in Hebrew in its own reading order', async () => {
    const [page] = (await drawn(summary(0, { concerns: [message(3, 'המטופל קיבל 20 mg ואז 30 mg')] }))).pages;
    // From the left the line reads: what was said last, each number beside its unit.
    expect(page!.replace(/\s+/g, ' ')).toMatch(/mg 30 .*mg 20 .*/);
  });

  it('breaks a word that no line holds instead of losing its end', async () => {
    const [page] = (await drawn(summary(0, { concerns: [message(3, `${'verylong'.repeat(40)}END`)] }))).pages;
    expect(page!.replace(/[\s-]+/g, '')).toContain('verylongEND');
  });

  it.each([1, 10, 28])('ends no page with a head whose text is on the next one, with %i lines above', async (lines) => {
    const of = full(lines);
    const { ends } = await drawn(of);
    const heads = paperOf(of, () => '', 'letter').sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap(({ label, by, row }) => (row ? [] : [label, by])),
    ]);
    expect(ends.length).toBeGreaterThan(1);
    expect(ends.filter((line) => heads.includes(line))).toEqual([]);
  });

  it('turns nothing around a text that leaves an override of its direction open', async () => {
    const { pages } = await drawn(
      summary(0, { concerns: [message(3, 'taken \u202E twice'), message(4, 'and repeated')] }),
    );
    expect(pages[0]!.replace(/\s+/g, ' ')).toContain('Anesthesiologist, Petra Sundergale and repeated');
  });

  it('says in words what was removed', async () => {
    const [page] = (await drawn(summary(0, { summaryBack: { ...message(1, ''), hidden: true } }))).pages;
    expect(page).toContain('This text was removed.');
  });
});

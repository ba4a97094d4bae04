import { inflateSync } from 'node:zlib';
import { DEFAULT_MINUTES, type ConsultationPhase, type ConsultationSummary, type SummaryMessage } from '@consilium/contracts';
import { summaryPdf } from './summary-pdf';

const person = { memberId: 'petra', displayName: 'Petra Sundergale', discipline: 'anesthesiologist' } as const;
const message = (seq: number, text: string): SummaryMessage => ({ seq, ...person, at: '2030-05-06T15:00:00.000Z', text });
const long = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');

const summary = (questions: number, more: Partial<ConsultationSummary> = {}): ConsultationSummary => ({
  consultationId: 'c', roomId: 'r', caseCode: 'KAP-7Q4M', title: 'A second session', question: 'What would you weigh first?', holds: [], scheduledFor: null, startedAt: '2030-05-06T15:00:00.000Z', endedAt: '2030-05-06T15:30:00.000Z', facilitator: person, presenter: person,
  attendance: [], phases: Object.entries(DEFAULT_MINUTES).map(([phase, plannedMinutes]) => ({ phase: phase as ConsultationPhase, plannedMinutes, actualSeconds: 60 })), summaryBack: message(1, long), summaryBackPassedOver: null,
  questions: Array.from({ length: questions }, (_, n) => ({ question: message(n + 2, long), answers: [message(n + 100, `Answer ${n}: ${long}`)] })), recommendations: [], openPoints: { questions: [], holds: [] }, takeaway: null, partial: false, ...more,
});

interface Run {
  x: number;
  /** From the foot of the page. */
  y: number;
  text: string;
}

/** The texts of each page with their places, in points: read from what the pages draw. */
function pagesOf(pdf: Buffer): Run[][] {
  const raw = pdf.toString('latin1');
  const pages = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body]) => {
    try {
      return [inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return pages.filter((page) => page.includes(' Tm')).map((page) =>
    [...page.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm[\s\S]*?\[(.*?)\] TJ/g)].map(([, x, y, parts]) => ({
      x: Number(x), y: Number(y), text: [...parts!.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(''),
    })));
}

describe('the summary as a PDF', () => {
  it('sets every line of an answer as far in as its first', async () => {
    const [page] = pagesOf(await summaryPdf(summary(1)));
    const first = page!.findIndex(({ text }) => text.startsWith('Answer 0'));
    const lines = page!.slice(first, first + 4);
    expect(lines.length).toBe(4);
    expect(new Set(lines.map(({ x }) => x))).toEqual(new Set([56 + 18]));
  });

  it('keeps all of it above the foot, which stands on each page with its number', async () => {
    const pages = pagesOf(await summaryPdf(summary(12, { part2Notice: 'A notice that goes with the case.' })));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      const foot = page.filter(({ y }) => y < 50);
      expect(foot.map(({ text }) => text).join(' ').replace(/ +/g, ' ')).toMatch(new RegExp(`Peer discussion\\..*A notice that goes with the case\\..*${index + 1} of ${pages.length}`));
      expect(Math.min(...page.filter((run) => !foot.includes(run)).map(({ y }) => y))).toBeGreaterThanOrEqual(56);
      expect(Math.min(...foot.map(({ y }) => y))).toBeGreaterThan(14);
    });
  });

  it('leaves no heading and no author alone at the end of a page', async () => {
    // A line more at the top each time, so that every block comes to the end of a page once.
    for (let lines = 1; lines < 20; lines++) {
      for (const page of pagesOf(await summaryPdf(summary(9, { summaryBack: message(1, 'A line.\n'.repeat(lines)) })))) {
        const last = page.filter(({ y }) => y >= 50).at(-1)!.text;
        expect(last).not.toMatch(/^(Questions|Recommendations|Open points|What was understood|Petra Sundergale, Anesthesiologist)$/);
      }
    }
  });
});

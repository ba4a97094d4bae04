import { bombPdf, loopPdf, makePdf, PIXEL, rawPdf } from '../../../../../test/support/pdf-files';
import { pdfText } from './pdf-text';

const LINE = 'Sertraline 200 mg for ten weeks, no response.';

describe('the text of a PDF', () => {
  it('is that of its pages, in order, and nothing of what is known of the file', async () => {
    const pdf = await makePdf((page) => page.text(LINE).text('Second line: 148/92.').addPage().text('Page two.'), {
      info: { Author: 'Ann Planted', Title: 'Planted', Subject: 'Planted', Keywords: 'Planted' },
    });
    expect(await pdfText(pdf)).toEqual({ text: `${LINE}\nSecond line: 148/92.\n\nPage two.` });
  });

  it('keeps exponents and indices apart from other figures, and words that stand apart', async () => {
    const beside = { lineBreak: false };
    const pdf = await makePdf((page) => {
      const put = (text: string, x: number, y: number, size: number): number => {
        page.fontSize(size).text(text, x, y, beside);
        return x + page.widthOfString(text);
      };
      const raised = put('9', put('Platelets 10', 60, 100, 12), 98, 7);
      put('MRN', put('/L', raised, 100, 12) + 12, 100, 12);
      put('0 4 1 2', 200, 100, 12);
      put('today', put('2', put('SpO', 60, 130, 12), 135, 7), 130, 12);
    });
    expect(await pdfText(pdf)).toEqual({ text: 'Platelets 10⁹/L MRN 0 4 1 2\nSpO₂today' });
  });

  it('is kept beside images, which are not', async () => {
    expect(await pdfText(await makePdf((page) => page.text(LINE).image(PIXEL, 20, 20)))).toEqual({ text: LINE });
    expect(await pdfText(await makePdf((page) => page.image(PIXEL, 20, 20)))).toEqual({ text: '' });
  });

  it('runs no script and follows no attachment', async () => {
    const script = '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(true\\){}) >> >>';
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>';
    const content = 'BT /F1 12 Tf 20 20 Td (Mood better.) Tj ET';
    expect(
      await pdfText(
        rawPdf([
          script,
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          page,
          `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        ]),
      ),
    ).toEqual({ text: 'Mood better.' });
  });

  it('is refused where a password protects it, and where the file is cut or no PDF', async () => {
    expect(await pdfText(await makePdf((page) => page.text(LINE), { userPassword: 'secret' }))).toEqual({
      refused: 'encrypted',
    });
    const whole = await makePdf((page) => page.text(LINE));
    const cut = await pdfText(whole.subarray(0, 200));
    expect(['refused' in cut && cut.refused, 'text' in cut && cut.text]).toEqual(['unreadable', false]);
    expect(await pdfText(Buffer.from('%PDF-1.7\nnothing of the kind'))).toEqual({ refused: 'unreadable' });
  });

  it('is refused above so many pages', async () => {
    const many = await makePdf((page) => {
      for (let number = 0; number < 201; number++) page.addPage().text('x');
    });
    expect(await pdfText(many)).toEqual({ refused: 'too_long' });
  });
});

describe('a hostile PDF', () => {
  it('that unpacks to a gigabyte ends its own thread, by what it takes and not by time', async () => {
    const bomb = bombPdf(1024);
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await pdfText(bomb, 600)).toEqual({ refused: 'ended' });
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
  }, 60_000);

  it('that is packed many times over is refused', async () => {
    expect(await pdfText(bombPdf(600, 3))).not.toHaveProperty('text');
  }, 60_000);

  it('that never ends is ended', async () => {
    expect(await pdfText(loopPdf(), 3)).not.toHaveProperty('text', expect.stringMatching(/./));
  }, 60_000);
});

import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type Draw = (pdf: PDFKit.PDFDocument) => void;

/** A real PDF; `draw` writes its pages. */
export function makePdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument(options);
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

/** The smallest image there is: a PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A PDF of objects as they are given, the first of them the catalog. */
export function rawPdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const put = (part: string | Buffer): void => {
    const bytes = Buffer.from(part as string);
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, place) => {
    offsets.push(length);
    put(`${place + 1} 0 obj\n`);
    put(object);
    put('\nendobj\n');
  });
  const table = length;
  put(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`,
  );
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>';

const streamed = (bytes: Buffer, filter: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

/** A page of one line that unpacks, layer upon layer, to `megabytes` of spaces before it. */
export function bombPdf(megabytes: number, layers = 1): Buffer {
  let packed = Buffer.concat([
    Buffer.alloc(megabytes * 1024 * 1024, 0x20),
    Buffer.from('BT /F1 12 Tf 20 20 Td (boom) Tj ET'),
  ]);
  for (let layer = 0; layer < layers; layer++) packed = deflateSync(packed, { level: 9 });
  return rawPdf([CATALOG, PAGES, PAGE, streamed(packed, `[${'/FlateDecode '.repeat(layers)}]`)]);
}

/** A page whose content draws itself again, for ever, were nobody counting. */
export function loopPdf(): Buffer {
  const form =
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream';
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>';
  return rawPdf([CATALOG, PAGES, page, '<< /Length 5 >>\nstream\n/X Do\nendstream', form]);
}

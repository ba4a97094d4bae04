import type { PageItem } from '@consilium/domain';
import { getDocumentProxy } from 'unpdf';
import type { PdfReply, PdfRequest } from './readPdf';

const reply = (answer: PdfReply): void => postMessage(answer);

async function read({ bytes, pagesMost }: PdfRequest): Promise<PdfReply> {
  const document = await getDocumentProxy(bytes, { useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  if (document.numPages > pagesMost) return { refused: 'too_long' };
  const pages: PageItem[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                endsLine: item.hasEOL,
                at: {
                  x: Number(item.transform[4]),
                  y: Number(item.transform[5]),
                  width: item.width,
                  height: item.height,
                },
              },
            ]
          : [],
      ),
    );
  }
  return { pages };
}

addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => {
  read(data).then(reply, (error: unknown) =>
    reply({ refused: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'unreadable' }),
  );
});

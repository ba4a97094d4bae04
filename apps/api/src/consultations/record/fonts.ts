import { dirname, join } from 'node:path';

export interface FontFile {
  family: string;
  src: string;
  weight: number;
}

const folderOf = (file: string): string => dirname(require.resolve(file));

/**
 * The faces of the product, and behind them those that draw what these lack: DejaVu Sans (Hebrew, Arabic, mathematics, symbols), then
 * UnifontEX (every character that Unicode names). Files of packages, so nothing is fetched.
 */
export function fontFiles(): FontFile[] {
  const sans = join(folderOf('source-sans/package.json'), 'TTF');
  const serif = join(folderOf('@fontsource/newsreader/package.json'), 'files');
  const wide = join(folderOf('dejavu-fonts-ttf/package.json'), 'ttf');
  const all = join(folderOf('@fontsource/unifontex/package.json'), 'files');
  const newsreader = (family: string, subset: string): FontFile[] =>
    [500, 600].map((weight) => ({ family, src: join(serif, `newsreader-${subset}-${weight}-normal.woff`), weight }));
  return [
    { family: 'sans', src: join(sans, 'SourceSans3-Regular.ttf'), weight: 400 },
    { family: 'sans-italic', src: join(sans, 'SourceSans3-It.ttf'), weight: 400 },
    { family: 'sans', src: join(sans, 'SourceSans3-Semibold.ttf'), weight: 600 },
    ...newsreader('serif', 'latin'),
    ...newsreader('serif-more', 'latin-ext'),
    { family: 'wide', src: join(wide, 'DejaVuSans.ttf'), weight: 400 },
    { family: 'wide', src: join(wide, 'DejaVuSans-Bold.ttf'), weight: 600 },
    { family: 'every', src: join(all, 'unifontex-latin-400-normal.woff'), weight: 400 },
  ];
}

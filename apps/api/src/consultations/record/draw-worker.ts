import { parentPort, workerData } from 'node:worker_threads';
import { Document, Font, Page, StyleSheet, Text, View, renderToBuffer } from '@react-pdf/renderer';
import { openSync, type Font as Face } from 'fontkit';
import { createElement, type ReactElement } from 'react';
import type { FontFile } from './fonts';
import type { Paper, PaperBlock, PaperSection } from './paper';

/** It runs on its own thread, as its own program, so it imports nothing of ours but types. */
const { paper, fonts } = workerData as { paper: Paper; fonts: FontFile[] };

/** Reading the last face takes a second, so it is there only for what the others lack. */
const LAST = lacksSomething() ? ['every'] : [];
const SANS = ['sans', 'wide', ...LAST];
const SERIF = ['serif', 'serif-more', ...SANS];
const INK = '#1B2326';
const QUIET = '#4B565A';

const styles = StyleSheet.create({
  page: { paddingTop: 54, paddingBottom: 78, paddingHorizontal: 56, fontFamily: SANS, fontSize: 10, color: INK },
  // A line is as high as the size that stands beside it, not as the one that is inherited.
  text: { fontSize: 10, lineHeight: 1.35 },
  title: { fontFamily: SERIF, fontSize: 19, fontWeight: 600, lineHeight: 1.25 },
  lead: { fontFamily: SERIF, fontSize: 13, fontWeight: 500, lineHeight: 1.35, marginTop: 6 },
  line: { color: QUIET, marginTop: 2 },
  lines: { marginTop: 6 },
  heading: {
    marginTop: 16,
    fontSize: 12,
    fontWeight: 600,
    paddingTop: 6,
    marginBottom: 4,
    borderTopWidth: 0.75,
    borderTopColor: INK,
    borderTopStyle: 'solid',
  },
  last: { marginBottom: 6 },
  indent: { marginLeft: 18 },
  row: { flexDirection: 'row', marginBottom: 2 },
  rowLabel: { width: 130 },
  rowText: { flex: 1 },
  label: { fontSize: 9, fontWeight: 600, color: QUIET },
  by: { fontSize: 9, fontWeight: 600 },
  serif: { fontFamily: SERIF, fontSize: 12, fontWeight: 500 },
  small: { fontSize: 9, color: QUIET },
  absent: { fontFamily: ['sans-italic', 'wide', ...LAST], color: QUIET },
  // No line height here: what is drawn anew for each page is lost with one.
  foot: { position: 'absolute', left: 56, right: 56, bottom: 26, fontSize: 7, color: QUIET },
});

/**
 * Points that stay on the page of what stands above them: three lines of the largest text and the space below it, as fewer than four are
 * never parted, and the heads between.
 */
const AHEAD = { by: 56, label: 69, heading: 82 };

const RIGHT_TO_LEFT = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]$/u;
/** Only a word that no line holds is broken. */
const LONG_WORD = /.{1,28}/gu;

function lacksSomething(): boolean {
  const faces = fonts
    .filter(({ family, weight }) => weight === 400 && (family === 'sans' || family === 'wide'))
    .map(({ src }) => openSync(src) as Face);
  const drawn = new Set(
    Array.from(JSON.stringify(paper).matchAll(/[\u0080-\u{10FFFF}]/gu), ([character]) => character.codePointAt(0)!),
  );
  return [...drawn].some((point) => !faces.some((face) => face.hasGlyphForCodePoint(point)));
}

interface Written {
  style?: readonly object[];
  /** Points of what follows that stay on its page: a head never parts from the first lines below it. */
  ahead?: number;
  key?: string;
}

/** Text in its own direction, as its first letter says. */
function written(text: string, { style = [], ahead = 0, key }: Written = {}): ReactElement {
  const first = /\p{L}/u.exec(text)?.[0];
  const direction = first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ');
  return createElement(
    Text,
    {
      key,
      style: [styles.text, ...style, { direction, textAlign: direction === 'rtl' ? 'right' : 'left' }] as never,
      orphans: 2,
      widows: 2,
      // A head of one line would count as parted when it is on neither page.
      ...(ahead > 0 && { wrap: false, minPresenceAhead: ahead }),
    },
    lines,
  );
}

/** What of one block stands on the page, without a box around it: only neighbours on the page keep together. */
function block(one: PaperBlock, key: string, small: boolean): ReactElement[] {
  const { label, by, text = '', serif, indent, absent, row } = one;
  if (row)
    return [
      createElement(
        View,
        { key, style: styles.row, wrap: false },
        createElement(View, { style: styles.rowLabel }, written(by ?? '', { style: [styles.small] })),
        createElement(View, { style: styles.rowText }, written(text, { style: [styles.small] })),
      ),
    ];
  const place = indent ? [styles.indent] : [];
  const style = [
    ...place,
    ...(serif ? [styles.serif] : small ? [styles.small] : []),
    ...(absent ? [styles.absent] : []),
  ];
  const heads = [
    ...(label === undefined ? [] : [{ words: label, style: styles.label, ahead: AHEAD.label }]),
    ...(by === undefined ? [] : [{ words: by, style: styles.by, ahead: AHEAD.by }]),
  ];
  const parts = text.split('\n\n').filter((part) => part !== '');
  return [
    ...heads.map((head, index) =>
      written(head.words, { style: [...place, head.style], ahead: head.ahead, key: `${key} head ${index}` }),
    ),
    ...parts.map((part, index) =>
      written(part, {
        style: [...style, ...(index === parts.length - 1 ? [styles.last] : [])],
        key: `${key} ${index}`,
      }),
    ),
  ];
}

const section = ({ heading, blocks, small = false }: PaperSection, index: number): ReactElement[] => [
  written(heading, { style: [styles.heading], ahead: AHEAD.heading, key: `${index}` }),
  ...blocks.flatMap((one, place) => block(one, `${index} ${place}`, small)),
];

function page(): ReactElement {
  const { head, sections, foot, size } = paper;
  const number = ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }): string =>
    [...foot, `${pageNumber} of ${totalPages}`].join('  ');
  return createElement(
    Page,
    { size: size === 'a4' ? 'A4' : 'LETTER', style: styles.page },
    written(head.title, { style: [styles.title] }),
    head.lead === '' ? null : written(head.lead, { style: [styles.lead] }),
    createElement(
      View,
      { style: styles.lines },
      ...head.lines.map((line, index) => written(line, { style: [styles.line], key: `${index}` })),
    ),
    ...sections.flatMap(section),
    createElement(Text, { fixed: true, style: styles.foot, render: number }),
  );
}

for (const { family, src, weight } of fonts) Font.register({ family, src, fontWeight: weight });
Font.registerHyphenationCallback((word) => (word.length > 56 ? (word.match(LONG_WORD) ?? [word]) : [word]));
const whole = createElement(
  Document,
  {
    title: paper.name,
    creator: 'Consilium',
    producer: 'Consilium',
    creationDate: new Date(paper.madeAt),
    language: 'en-US',
  } as never,
  page(),
);
renderToBuffer(whole as never).then(
  (bytes) => parentPort?.postMessage({ bytes }),
  () => parentPort?.postMessage({ failed: true }),
);

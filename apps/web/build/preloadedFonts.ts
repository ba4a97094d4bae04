import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The faces that every page begins with. Others, and other scripts, are fetched when a text needs them. */
const FACES = [/\/source-sans-3-latin-wght-normal-[^/]+\.woff2$/, /\/newsreader-latin-opsz-normal-[^/]+\.woff2$/];

/** Has the browser fetch the page's faces beside its script, so that they are there when the first text is drawn and nothing moves. */
export const preloadedFonts = (): Plugin => ({
  name: 'preloaded-fonts',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      return FACES.map((face): HtmlTagDescriptor => {
        const name = Object.keys(bundle).find((one) => face.test(`/${one}`));
        if (!name) throw new Error(`The build has no face ${face.source}.`);
        const href = `/${name}`;
        return {
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: true },
          injectTo: 'head',
        };
      });
    },
  },
});

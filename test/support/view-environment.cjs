const { TestEnvironment } = require('jest-environment-jsdom');

/** A page without a layout, for `*.view.spec.tsx`: what the kit asks of a browser and jsdom does not have is there and says nothing. */
module.exports = class ViewEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const page = this.global;
    page.matchMedia = (media) => ({
      matches: false,
      media,
      addEventListener() {},
      removeEventListener() {},
    });
    page.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    Object.assign(page, {
      structuredClone,
      TextEncoder,
      TextDecoder,
      Request,
      Response,
      Headers,
      fetch,
      BroadcastChannel,
      ReadableStream,
      TransformStream,
    });
  }
};

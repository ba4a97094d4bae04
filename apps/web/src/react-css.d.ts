import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Our own custom properties, handed to a CSS module. */
    [property: `--${string}`]: string | number | undefined;
  }
}

import { schemeVariables } from './cssVariables';
import { styleNonce } from './styleNonce';

const onPaper = Object.entries(schemeVariables('light')).map(([name, value]) => `${name}: ${value};`);
/** As specific as the dark scheme's own variables, and a little more. */
const RULES = `@media print { :root:root[data-mantine-color-scheme='dark'] { color-scheme: light; ${onPaper.join(' ')} } }`;

/** Paper is white: what is printed from the dark scheme has the light one's ink. */
export function PrintColours() {
  return <style nonce={styleNonce()}>{RULES}</style>;
}

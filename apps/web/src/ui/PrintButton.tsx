import { IconPrinter } from '@tabler/icons-react';
import { Button } from './Button';

/** Prints the page that it stands on. */
export function PrintButton() {
  return (
    <Button icon={<IconPrinter aria-hidden />} onClick={() => window.print()}>
      Print
    </Button>
  );
}

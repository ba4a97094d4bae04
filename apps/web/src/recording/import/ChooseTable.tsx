import { IconFileUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { Button } from '../../ui';

/** The way to a file of this device. */
export function ChooseTable({ busy, onChoose }: { busy: boolean; onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        className="spoken"
        tabIndex={-1}
        aria-label="CSV file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onChoose(file);
          // The same file may be chosen again, once it was mended.
          currentTarget.value = '';
        }}
      />
      <Button icon={<IconFileUpload aria-hidden />} busy={busy} onClick={() => input.current?.click()}>
        Choose a CSV file
      </Button>
    </div>
  );
}

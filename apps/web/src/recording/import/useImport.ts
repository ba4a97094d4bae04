import { fileProblemWords } from '@consilium/clinical';
import { IMPORT_FILE_MAX_BYTES, type ImportFacts, type ImportTable, type PreviewImport } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../api/problems';
import { courseKeys } from '../../course/queries';
import { requests } from '../requests';
import { base64Of } from './base64Of';

/** A file that is too large is refused before it is sent, in the server's words. */
const tooLarge = (): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    title: 'The file is too large',
    status: 413,
    detail: `${fileProblemWords({ code: 'import.too_large', bytes: IMPORT_FILE_MAX_BYTES })}.`,
    code: 'request.too_large',
  });

/** A file that is chosen, looked at and imported. */
export function useImport(caseId: string) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<PreviewImport | null>(null);
  const read = useMutation({
    mutationFn: async ({ table, file }: { table: ImportTable; file: File }) => {
      if (file.size > IMPORT_FILE_MAX_BYTES) throw tooLarge();
      const body = { table, file: base64Of(new Uint8Array(await file.arrayBuffer())) };
      const preview = await requests.previewImport(caseId, body);
      setChosen(body);
      return preview;
    },
  });
  const send = useMutation({
    mutationFn: (body: ImportFacts) => requests.importFacts(caseId, body),
    onSuccess: () => client.invalidateQueries({ queryKey: courseKeys.of(caseId) }),
  });
  const forget = (): void => {
    setChosen(null);
    read.reset();
    send.reset();
  };
  return {
    read,
    send,
    chosen,
    forget,
    choose: (table: ImportTable, file: File): void => {
      forget();
      read.mutate({ table, file });
    },
  };
}

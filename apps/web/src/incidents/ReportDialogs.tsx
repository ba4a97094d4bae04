import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answer, api } from '../api';
import { ReportDialog, type OwnReport } from '../gate/report/ReportDialog';
import { useRoom } from '../rooms/RoomContext';
import { ReportContext } from '../rooms/useReport';

/** Hides at the press and asks for words afterwards; stands here, so that the row it is about may go out of sight meanwhile. */
export function ReportDialogs({ children }: { children: ReactNode }) {
  const { state } = useRoom();
  const [seq, setSeq] = useState<number | null>(null);
  const hide = useMutation({
    mutationFn: async (at: number): Promise<OwnReport> => {
      const params = { path: { id: state.roomId, seq: at } };
      const { undoUntil } = await answer(api.POST('/rooms/{id}/events/{seq}/report', { params, body: {} }));
      return {
        undoUntil,
        describe: (body) => answer(api.PUT('/rooms/{id}/events/{seq}/report', { params, body })),
        undo: () => answer(api.DELETE('/rooms/{id}/events/{seq}/report', { params })),
      };
    },
  });
  const report = (at: number): void => {
    setSeq(at);
    hide.mutate(at);
  };
  return (
    <ReportContext value={report}>
      {children}
      <ReportDialog
        opened={seq !== null}
        onClose={() => setSeq(null)}
        keptAt={`${state.roomId}/report/${seq ?? ''}`}
        caseId={state.subject.id}
        report={hide.isPending ? undefined : hide.data}
        error={hide.error}
        onRetry={() => seq !== null && hide.mutate(seq)}
      />
    </ReportContext>
  );
}

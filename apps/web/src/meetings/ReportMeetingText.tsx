import type { MeetingView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api';
import { ReportText, type ReportablePlace } from '../gate/report/ReportText';
import { meetingKeys } from './keys';

const TITLE = 'title';

/** Reports an identifier in the title of a meeting, or in why one of its cases came late. */
export function ReportMeetingText({ meeting: { id, title, items } }: { meeting: MeetingView }) {
  const client = useQueryClient();
  const late = items.map(({ id: at, case: of }): ReportablePlace => ({
    at,
    label: `Why ${of?.code ?? 'a case'} came late`,
    text: of?.lateReason ?? '',
  }));
  return (
    <ReportText
      where="this meeting"
      places={[{ at: TITLE, label: 'Title', text: title }, ...late]}
      hide={(at) =>
        answer(
          api.POST('/meetings/{id}/reports', {
            params: { path: { id } },
            body: at === TITLE ? { field: 'title' } : { field: 'lateReason', itemId: at },
          }),
        )
      }
      onChanged={() => void client.invalidateQueries({ queryKey: meetingKeys.all })}
      record={`meetings/${id}`}
    />
  );
}

import { FORM_FIELDS, TEXT_FIELDS, textsOf, type CasePresentation } from '@consilium/clinical';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api';
import { ReportText, type ReportablePlace } from '../../gate/report/ReportText';
import { caseKeys } from '../queries';

export interface ReportCaseTextProps {
  caseId: string;
  /** As the viewer is shown it, now or at `version`. */
  presentation: object;
  version?: number;
}

/** Reports an identifier in one of the texts of a case, as it is now or was at a version. */
export function ReportCaseText({ caseId, presentation, version }: ReportCaseTextProps) {
  const client = useQueryClient();
  const body = version === undefined ? {} : { version };
  return (
    <ReportText
      where={version === undefined ? 'this case' : 'this version'}
      places={placesOf(presentation)}
      hide={(field) =>
        answer(api.POST('/cases/{id}/reports', { params: { path: { id: caseId } }, body: { field, ...body } }))
      }
      onChanged={() => void client.invalidateQueries({ queryKey: caseKeys.all })}
      record={`cases/${caseId}/${version ?? ''}`}
      caseId={caseId}
    />
  );
}

/** Every text that somebody wrote, with the label of its field. */
function placesOf(presentation: CasePresentation): ReportablePlace[] {
  return TEXT_FIELDS.flatMap((field) =>
    textsOf(FORM_FIELDS[field], presentation[field], field).map(({ path, text }) => ({
      at: path,
      label: FORM_FIELDS[field].label,
      text,
    })),
  );
}

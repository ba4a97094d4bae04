import { mayTakePart } from '@consilium/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { answer, api } from '../../api';
import { useMember } from '../../auth/useMember';
import type { SecondLookPlace } from '../../gate/check/secondLook';
import type { CaseDraft } from '../draft/CaseDraft';
import type { DraftView } from '../draft/draftView';
import type { FormChecks } from '../../form/FormChecks';
import { StepChecks } from '../../form/StepChecks';

/** What the texts of the form share for their checks. */
export function useFormCheckValue(draft: CaseDraft, { answers, found, edits, saved, standing }: DraftView): FormChecks {
  const place = useSecondLookPlace(saved?.roomId ?? null, standing.length > 0);
  const [step] = useState(() => new StepChecks());
  return useMemo(
    () => ({ answers, answer: draft.answer, found, isEdited: (field) => field in edits, place, step }),
    [answers, draft, found, edits, place, step],
  );
}

/** The people of the case's room, asked for once something was found. */
function useSecondLookPlace(roomId: string | null, wanted: boolean): SecondLookPlace | null {
  const me = useMember().id;
  const { data } = useQuery({
    queryKey: ['rooms', roomId, 'people'],
    queryFn: ({ signal }) => answer(api.GET('/rooms/{id}', { params: { path: { id: roomId ?? '' } }, signal })),
    enabled: roomId !== null && wanted,
  });
  return useMemo(() => {
    if (roomId === null) return null;
    return {
      roomId,
      colleagues: (data?.members ?? []).filter(({ memberId, role }) => memberId !== me && mayTakePart(role)),
    };
  }, [roomId, data, me]);
}

import { openingObstacles, type PresentationPatch } from '@consilium/clinical';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api';
import { paths } from '../../ui/paths';
import { unsentIn, type DraftView } from '../draft/draftView';
import { caseKeys, type CaseDetail } from '../queries';
import { ROOMS_KEY } from '../../rooms/queries';

/** Why the case cannot open yet, in the words of the button; undefined when it can. */
export function notYetOpen(view: DraftView, presentation: PresentationPatch): string | undefined {
  const { saved } = view;
  const needed = openingObstacles(presentation).length;
  if (needed > 0)
    return needed === 1 ? '1 answer to go before it can open' : `${needed} answers to go before it can open`;
  if (!saved || unsentIn(view).length > 0) return 'Waits until everything is saved';
  return saved.abilities.includes('case.open') ? undefined : 'Opening is not yours to do now';
}

/** Opens the draft and goes to its room. */
export function useOpenCase() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ id, version }: CaseDetail) =>
      answer(api.PATCH('/cases/{id}', { params: { path: { id } }, body: { status: 'open', version } })),
    onSuccess: (opened) => {
      client.setQueryData(caseKeys.detail(opened.id), opened);
      void client.invalidateQueries({ queryKey: [...caseKeys.all, 'list'] });
      void client.invalidateQueries({ queryKey: ROOMS_KEY });
      void navigate(paths.case(opened.id));
    },
  });
}

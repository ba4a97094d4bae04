import { useSearchParams } from 'react-router';
import { useSetParam } from '../ui/searchParams';

export type TimelineForm = 'picture' | 'table';

export interface TimelineView {
  form: TimelineForm;
  setForm: (form: TimelineForm) => void;
  /** Around the chosen session instead of the whole course. */
  isAround: boolean;
  setAround: (isAround: boolean) => void;
  sessionId: string | null;
  setSession: (sessionId: string) => void;
}

/** How the timeline is looked at, kept in its address, so that a link and a print show the same. */
export function useTimelineView(): TimelineView {
  const [search] = useSearchParams();
  const set = useSetParam();
  return {
    form: search.get('view') === 'table' ? 'table' : 'picture',
    setForm: (form) => set('view', form === 'table' ? form : null),
    isAround: search.get('days') === 'around',
    setAround: (isAround) => set('days', isAround ? 'around' : null),
    sessionId: search.get('session'),
    setSession: (sessionId) => set('session', sessionId),
  };
}

import type { CaseSummary } from '@consilium/contracts';
import { IconPencil } from '@tabler/icons-react';
import { sayMissing, sayRecorded } from '../form/missing';
import type { HomeRow, OnHome, Rows } from '../home/slots/onHome';
import { casePaths } from './casePaths';
import { FirstSteps } from './home/FirstSteps';
import { MyCases } from './home/MyCases';
import { useOwnCases } from './home/useOwnCases';

/** The member's cases, their drafts, and how to begin for whom is in none yet. */
export const onHome: OnHome = { Welcome: FirstSteps, useUnfinished: useDrafts, Section: MyCases };

function useDrafts(): Rows<HomeRow> {
  const { query } = useOwnCases();
  const drafts = (query.data ?? []).filter(
    ({ status, abilities }) => status === 'draft' && abilities.includes('case.edit'),
  );
  return { rows: drafts.map(draftRow), query };
}

function draftRow({ id, code, title, completeness }: CaseSummary): HomeRow {
  const missing = sayMissing(completeness.missing);
  const open = missing ? `Needed before it can open: ${missing}.` : 'It can open once you have checked it.';
  return {
    id,
    icon: IconPencil,
    what: `Draft: ${title || 'no title yet'}`,
    why: `${sayRecorded(completeness)}. ${open}`,
    action: { to: casePaths.editCase(id), word: 'Finish', name: `Finish ${code}` },
  };
}

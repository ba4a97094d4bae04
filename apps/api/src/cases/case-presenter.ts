import {
  completeness,
  consentState,
  withoutScopes,
  type CasePresentation,
  type ConsentScope,
} from '@consilium/clinical';
import { PART2_NOTICE, type CaseBase, type CaseMemberView, type CaseSummary } from '@consilium/contracts';
import type { HoldMarks } from './case-marks';
import { caseAbilities, isPart2 } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { AuthorizedCase } from './case-access';
import { caseWarnings } from './case-warnings';
import { noticeOf, withoutNoticed } from './content-notices';
import { withheldScopes } from './withheld-scopes';

/** `GET /cases/:id`: the case, with the presentation's fields flat beside it. */
export type CaseView = CaseBase & CasePresentation;

interface Shown {
  entered: AuthorizedCase;
  presentation: CasePresentation;
  members: CaseMemberView[];
  unread: number;
  /** Trauma categories this viewer chose to go on past. */
  accepted: readonly string[];
  /** Parts of the case that its consent, as it is now, does not cover. */
  notCovered: readonly ConsentScope[];
  holds?: HoldMarks | undefined;
}

/** Parts that are left out of what this viewer reads. */
export const withheldFrom = ({ entered, notCovered: outside }: Shown): readonly ConsentScope[] =>
  withheldScopes(entered.membership.role, outside);

const covered = (shown: Shown): CasePresentation => withoutScopes(shown.presentation, withheldFrom(shown));

/** The owner wrote it: no notice for them. */
const noticeFor = (shown: Shown): string[] =>
  shown.entered.membership.role === 'owner' ? [] : noticeOf(covered(shown), shown.accepted);

function commonOf(viewer: Viewer, shown: Shown): Omit<CaseSummary, 'members'> {
  const {
    entered: { row, membership, state },
    presentation,
  } = shown;
  return {
    id: row.id,
    code: row.code,
    title: presentation.title ?? '',
    question: presentation.question ?? '',
    status: row.status,
    roomId: row.roomId,
    version: row.version,
    myRole: membership.role,
    part2Flag: isPart2(presentation),
    contentNotice: noticeFor(shown),
    consentRevoked: state.consentRevoked,
    ...shown.holds,
    completeness: completeness(presentation),
    unread: shown.unread,
    updatedAt: row.updatedAt.toISOString(),
    abilities: caseAbilities(viewer, state, membership.role),
  };
}

export function presentSummary(viewer: Viewer, shown: Shown): CaseSummary {
  return {
    ...commonOf(viewer, shown),
    members: shown.members.map(({ memberId, discipline, role }) => ({
      memberId,
      discipline: discipline ?? null,
      role,
    })),
  };
}

/** Until the viewer goes on past the content notice, the fields that it is about are left out. */
export function presentCase(viewer: Viewer, shown: Shown): CaseView {
  const {
    entered: { row, state },
    presentation,
  } = shown;
  const common = commonOf(viewer, shown);
  const consent = row.consentEnded ? 'incomplete' : consentState(presentation.consentToConsult, common.part2Flag);
  return {
    ...shownPresentation(shown),
    ...common,
    presenterRole: row.presenterRole,
    discussionBegan: state.discussionBegan,
    members: shown.members,
    ...(common.part2Flag && { part2Notice: PART2_NOTICE }),
    warnings: caseWarnings(shownPresentation(shown)),
    consentStatus: state.consentRevoked ? 'revoked' : consent,
    notCovered: [...shown.notCovered],
    withheld: [...withheldFrom(shown)],
  };
}

/** What of the presentation this viewer is shown now: within the consent, and behind no notice. */
export const shownPresentation = (shown: Shown): CasePresentation =>
  noticeFor(shown).length > 0 ? withoutNoticed(covered(shown)) : covered(shown);

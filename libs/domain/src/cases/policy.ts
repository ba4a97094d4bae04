import { isCarer, type Carer } from '@consilium/clinical';
import type { CaseAbility, CaseRole, CaseStatus, Discipline, ProblemCode, Standing } from '@consilium/contracts';
import { CASE_ABILITIES } from '@consilium/contracts';

/** Who asks, as far as a case is concerned. */
export interface CaseActor {
  discipline: Discipline | null;
  standing: Standing;
}

/** What of a case decides about permission. */
export interface CaseState {
  status: CaseStatus;
  /** A message was posted or the case was opened: from then on nothing of it disappears. */
  discussionBegan: boolean;
  consentRevoked: boolean;
  /** The operator switched documents off. */
  documentsOff?: boolean;
}

/** Disciplines that present cases (case-presentation §1, `presenter_role`). */
export const PRESENTER_DISCIPLINES = [
  'therapist',
  'psychiatrist',
  'prescriber_other',
  'anesthesiologist',
  'nurse',
] as const satisfies readonly Discipline[];

interface Rule {
  roles: readonly CaseRole[];
  /** Who may, where not every discipline may. */
  carers?: readonly Carer[];
  statuses: readonly CaseStatus[];
  /** Needs a licence that is verified and not expired. What takes access away or answers to the patient does not. */
  licence: boolean;
  /** Whether it stays open after consent was revoked. */
  afterRevocation: boolean;
  /** Only while nobody has said anything yet. */
  beforeDiscussion?: true;
}

/** Whether this role reads what the consent does not cover: owner and treating members have it from the treatment itself. */
export const readsBeyondConsent = (role: CaseRole): boolean => role === 'owner' || role === 'treating';

const OWNER = ['owner'] as const;
const OTHERS = ['treating', 'consultant', 'observer'] as const;
/** Who treats: they record what happens. */
const TREATING = ['owner', 'treating'] as const;
/** Who may write in the case's room. */
const WRITERS = ['owner', 'treating', 'consultant'] as const;
const ALIVE = ['draft', 'open'] as const;
const ANY = ['draft', 'open', 'closed'] as const;

/** The whole policy of a case: one sentence a line. Reading asks for membership only. */
export const CASE_RULES: Record<CaseAbility, Rule> = {
  'case.edit': { roles: OWNER, statuses: ALIVE, licence: true, afterRevocation: false },
  'case.open': { roles: OWNER, statuses: ['draft'], licence: true, afterRevocation: false },
  'case.close': { roles: OWNER, statuses: ['open'], licence: true, afterRevocation: false },
  'case.delete_draft': {
    roles: OWNER,
    statuses: ['draft'],
    licence: false,
    afterRevocation: true,
    beforeDiscussion: true,
  },
  'members.add': { roles: OWNER, statuses: ALIVE, licence: true, afterRevocation: false },
  'members.remove': { roles: OWNER, statuses: ANY, licence: true, afterRevocation: false },
  'consent.revoke': { roles: OWNER, statuses: ANY, licence: false, afterRevocation: false },
  'document.attach': { roles: WRITERS, statuses: ALIVE, licence: false, afterRevocation: false },
  'course.record': { roles: TREATING, statuses: ALIVE, licence: true, afterRevocation: false },
  'primary.name': { roles: OWNER, statuses: ALIVE, licence: true, afterRevocation: false },
  'care_path.move': { roles: TREATING, statuses: ALIVE, licence: true, afterRevocation: false },
  'dose.authorize': {
    roles: TREATING,
    carers: ['prescriber'],
    statuses: ALIVE,
    licence: true,
    afterRevocation: false,
  },
  'case.leave': { roles: OTHERS, statuses: ANY, licence: false, afterRevocation: true },
};

/** Why this member may not do this now, as a problem code; null when the way is open. `role` null: not a member. */
export function caseRefusal(
  ability: CaseAbility,
  actor: CaseActor,
  state: CaseState,
  role: CaseRole | null,
): ProblemCode | null {
  const rule = CASE_RULES[ability];
  if (role === null) return 'resource.not_found';
  if (ability === 'document.attach' && state.documentsOff) return 'document.off';
  if (!rule.roles.includes(role)) return ability === 'case.leave' ? 'case.owner_required' : 'permission.denied';
  if (!inScope(rule, actor)) return 'course.not_in_scope';
  if (rule.licence && actor.standing !== 'full') return 'member.licence_not_current';
  if (state.consentRevoked && !rule.afterRevocation) return 'case.consent_revoked';
  if (!rule.statuses.includes(state.status))
    return state.status === 'closed' ? 'case.closed' : 'case.illegal_transition';
  if (rule.beforeDiscussion && state.discussionBegan) return 'case.illegal_transition';
  return null;
}

const inScope = ({ carers }: Rule, { discipline }: CaseActor): boolean =>
  carers === undefined || isCarer(discipline, carers);

/** What this member may do with this case now, in the order of the contract. */
export function caseAbilities(actor: CaseActor, state: CaseState, role: CaseRole | null): CaseAbility[] {
  return CASE_ABILITIES.filter((ability) => caseRefusal(ability, actor, state, role) === null);
}

/** Why this member may not present a case; null when they may. */
export function presentRefusal(actor: CaseActor): ProblemCode | null {
  const presents: readonly (Discipline | null)[] = PRESENTER_DISCIPLINES;
  if (!presents.includes(actor.discipline)) return 'case.not_presenter';
  return actor.standing === 'full' ? null : 'member.licence_not_current';
}

/** A member without a discipline has nothing to treat or advise with: they may only observe. */
export const mayTakeRole = (member: { discipline: Discipline | null }, role: Exclude<CaseRole, 'owner'>): boolean =>
  role === 'observer' || member.discipline !== null;

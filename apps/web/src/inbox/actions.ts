import type { InboxItem, InboxKind } from '@consilium/contracts';
import { paths } from '../ui/paths';
import { casePaths } from '../cases/casePaths';
import { consultationPaths } from '../consultations/consultationPaths';
import { incidentPaths } from '../incidents/incidentPaths';
import { secondLookPaths } from '../second-looks/secondLookPaths';

type Subject = Pick<InboxItem, 'kind' | 'seq' | 'subject'>;

interface Action {
  /** The word on its button. */
  word: string;
  /** Where it is done. */
  to: (item: Subject) => string;
}

const toCase = ({ subject }: Subject): string => paths.case(subject.id);
const toMessage = ({ subject, seq }: Subject): string =>
  seq === undefined ? paths.case(subject.id) : paths.message(subject.id, seq);
const toIncident = ({ subject }: Subject): string => incidentPaths.incident(subject.id);

/** What is done about each kind of notice. */
export const ACTIONS: Record<InboxKind, Action> = {
  'hold.asked': { word: 'Answer', to: toCase },
  'hold.nobody': { word: 'See who is in it', to: ({ subject }) => casePaths.people(subject.id) },
  'hold.answered': { word: 'Read', to: toCase },
  'hold.lifted': { word: 'Read', to: toCase },
  'consultation.starting': { word: 'Join the room', to: toCase },
  'consultation.ended': { word: 'Read', to: ({ subject }) => consultationPaths.summary(subject.id) },
  'plan.made': { word: 'Look', to: toCase },
  'meeting.invited': { word: 'Look', to: ({ subject }) => paths.meeting(subject.id) },
  'privacy.review': { word: 'Look', to: ({ subject }) => secondLookPaths.review(subject.id) },
  'privacy.review_answered': { word: 'Go on', to: toCase },
  'privacy.incident': { word: 'Assess', to: toIncident },
  'privacy.second_person': { word: 'Look', to: toIncident },
  'privacy.hidden': { word: 'Write again', to: toCase },
  'privacy.released': { word: 'Read', to: toCase },
  mention: { word: 'Read', to: toMessage },
  invitation: { word: 'Look', to: toCase },
  answer: { word: 'Read', to: toMessage },
};

/** Subjects that have a page. */
const WITH_PAGE: readonly InboxItem['subject']['kind'][] = ['case', 'meeting', 'review', 'incident'];

/** Where a notice leads: to its message, where it is about one, else to what it is about. Null where there is no page. */
export const addressOf = (item: Subject): string | null =>
  WITH_PAGE.includes(item.subject.kind) ? ACTIONS[item.kind].to(item) : null;

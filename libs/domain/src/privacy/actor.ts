/** Who asks, as far as an incident is concerned. */
export interface IncidentActor {
  memberId: string;
  /** A privacy officer: sees every incident and does everything but confirm what they asked for. */
  officer: boolean;
  /** The site lead of the author's practice: sees the incident and its text, and may be the second person. */
  leadsSite: boolean;
}

/** A member who wrote the text decides nothing about it. */
export const isAuthor = (actor: IncidentActor, incident: { authorId: string | null }): boolean =>
  incident.authorId === actor.memberId;

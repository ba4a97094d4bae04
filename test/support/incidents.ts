import type { IncidentListItem, IncidentView, QuarantinedTexts, ReportedText, TextAction } from '@consilium/contracts';
import { bodyOf } from './cases';
import { createSignedInMember, type Answer, type PeopleHost, type SignedIn } from './people';

export const REASON = 'Somebody could be recognised by this.';

/** Two privacy officers, as many as a release or a purge takes. */
export const createOfficers = (host: PeopleHost): Promise<[SignedIn, SignedIn]> =>
  Promise.all([
    createSignedInMember(host, { roles: ['privacy_officer'] }),
    createSignedInMember(host, { roles: ['privacy_officer'] }),
  ]);

export const report = (reporter: SignedIn, roomId: string, seq: number, more: object = {}): Promise<Answer> =>
  reporter.request('POST', `/rooms/${roomId}/events/${seq}/report`, { reason: REASON, ...more });

/** Reports a text that stands beside the logs; `path` names the record. */
export const reportText = async (reporter: SignedIn, path: string, asked: object): Promise<ReportedText> =>
  bodyOf(await reporter.request('POST', `${path}/reports`, asked), 201);

/** Incidents of a room, the newest first. */
export async function incidentsOf(officer: SignedIn, roomId: string): Promise<IncidentListItem[]> {
  const { body } = await officer.request('GET', '/privacy/incidents?limit=500');
  return (body as { items: IncidentListItem[] }).items.filter((incident) => incident.roomId === roomId);
}

export async function newestIncident(officer: SignedIn, roomId: string): Promise<IncidentView> {
  const [newest] = await incidentsOf(officer, roomId);
  return viewIncident(officer, newest!.id);
}

export const viewIncident = async (officer: SignedIn, id: string): Promise<IncidentView> =>
  (await officer.request('GET', `/privacy/incidents/${id}`)).body as IncidentView;

export const readTexts = async (officer: SignedIn, id: string): Promise<QuarantinedTexts> =>
  (await officer.request('GET', `/privacy/incidents/${id}/text`)).body as QuarantinedTexts;

/** One asks, the other confirms, a release after having read the text; answers what the second one got. */
export async function settle(
  [one, other]: readonly [SignedIn, SignedIn],
  id: string,
  action: TextAction,
): Promise<Answer> {
  await one.request('POST', `/privacy/incidents/${id}/${action}`, { version: (await viewIncident(one, id)).version });
  if (action === 'release') await readTexts(other, id);
  return other.request('POST', `/privacy/incidents/${id}/${action}`, {
    version: (await viewIncident(other, id)).version,
  });
}

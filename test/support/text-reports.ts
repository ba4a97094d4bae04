import { REPORTED_TEXT, type InboxItem } from '@consilium/contracts';
import { addCaseMember, bodyOf, createOpenCase } from './cases';
import { createSignedInMember, type PeopleHost, type SignedIn } from './people';

/** What stands where a text is hidden. */
export const HIDDEN = expect.stringMatching(REPORTED_TEXT) as unknown as string;

/** Each stands in what slips through in one test, and nowhere else. They pass the gate, as what slips through does. */
export const WORDS = [
  ...['quillwort', 'bladderfern', 'tansygrass', 'mugwort', 'pennywort', 'stonecrop', 'toadflax', 'hedgehyssop'],
  ...['spearwort', 'moonwort', 'lungwort', 'ragwort', 'banewort', 'figwort', 'liverwort', 'milkwort', 'sneezewort'],
];

export interface Team {
  owner: SignedIn;
  consultant: SignedIn;
  observer: SignedIn;
  caseId: string;
  roomId: string;
}

/** An open case with a consultant and an observer. */
export async function createTeam(test: PeopleHost, answers: object): Promise<Team> {
  const create = (discipline: 'therapist' | 'psychiatrist' | 'anesthesiologist') =>
    createSignedInMember(test, { discipline });
  const owner = await create('therapist');
  const [consultant, observer] = [await create('psychiatrist'), await create('anesthesiologist')];
  const { id: caseId, roomId } = await createOpenCase(owner, answers);
  await addCaseMember(owner, caseId, consultant);
  await addCaseMember(owner, caseId, observer, 'observer');
  return { owner, consultant, observer, caseId, roomId };
}

export const noticesOf = async (member: SignedIn, kind: InboxItem['kind']): Promise<InboxItem[]> =>
  bodyOf<{ items: InboxItem[] }>(await member.request('GET', '/inbox')).items.filter((item) => item.kind === kind);

import { scan } from '../../scan';

const names = (text: string): string[] =>
  scan(text)
    .filter(({ category }) => category === 'name')
    .map(({ start, end }) => text.slice(start, end));
const found = (text: string): string[] =>
  scan(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);

describe('names', () => {
  it.each([
    // whole, first only, surname only
    ['Seen with Oriane Delacroix-Whitby today.', 'Oriane Delacroix-Whitby'],
    ['Then Kathleen asked about dosing.', 'Kathleen'],
    ['Fitzgerald denies cravings.', 'Fitzgerald'],
    ['patient Karen L., 52', 'Karen L'],
    // titles, credentials, labels, signatures
    ['Dr. Hollis agreed', 'Hollis'],
    ['Mrs. Pain was late.', 'Pain'],
    ['reviewed by Tamsin Ode, LCSW', 'Tamsin Ode'],
    ['Patient: Ruprecht Moss', 'Ruprecht Moss'],
    ['NAME: SHIRIN TRUE', 'SHIRIN TRUE'],
    ['Attending: B. Okonjo-Reyes', 'B. Okonjo-Reyes'],
    ['See you then.\nBest,\nGudrun', 'Gudrun'],
    // relatives, introductions
    ['her husband Anselmo drove', 'Anselmo'],
    ['my client Vesper has stopped', 'Vesper'],
    ['a daughter named Quill', 'Quill'],
    ['Sister Calanthe has asthma.', 'Calanthe'],
    ['brother of Njeri phoned', 'Njeri'],
    ['legal name Bartholomew Crane III', 'Bartholomew Crane III'],
    // small letters and capitals
    ['my client sarah told me', 'sarah'],
    ['spoke w dr pfeiffer about it', 'pfeiffer'],
    ['got a note from kathleens mom', 'kathleen'],
    ['PT ARRIVED WITH SON TREVOR TODAY', 'TREVOR'],
    ['GARCIA, ROSALIND M', 'GARCIA, ROSALIND M'],
    // words that are names
    ['Hope reports better sleep.', 'Hope'],
    ['told Grace about it', 'Grace'],
    ['Will Lindgren came late', 'Will Lindgren'],
    ['Rose P. cried', 'Rose P'],
    // many languages
    ['met Nguyen Thi Thanh Huong', 'Nguyen Thi Thanh Huong'],
    ['Mr. van der Heijden smokes', 'van der Heijden'],
    ['seen with María José de la Cruz today', 'María José de la Cruz'],
    ['on behalf of Jun-ho Park', 'Jun-ho Park'],
    ['Oluwaseun Adeyemi-Brooks presented', 'Oluwaseun Adeyemi-Brooks'],
    ["O'Shaughnessy objects", "O'Shaughnessy"],
    ['Sunniva Østrem is here', 'Sunniva Østrem'],
    // initials, reversed, joined
    ['initials K.M. on the form', 'K.M.'],
    ['Lindqvist, Tobias called', 'Lindqvist, Tobias'],
    ['TobiasLindqvist is the login', 'TobiasLindqvist'],
    ['patient is V E R N O N', 'V E R N O N'],
    // joined to another
    ['Priyanka and Dess are supportive', 'Dess'],
  ])('%s', (text, wanted) => expect(names(text)).toContain(wanted));

  it('looks for what it found in the whole text, part by part and in small letters', () => {
    const text = 'Client Oriane Delacroix slept well. Later Delacroix called; oriane sounded calm.';
    expect(names(text)).toEqual(['Oriane Delacroix', 'Delacroix', 'oriane']);
  });

  it('is certain where a word announces the name and doubtful where only its form does', () => {
    expect(scan('Dr. Hollis')[0]).toMatchObject({ level: 'certain' });
    expect(scan('then Abernathy sat down')[0]).toMatchObject({ level: 'doubtful' });
  });

  it.each([
    'Graves disease, Parkinson disease, Crohn disease',
    'Beck, Columbia and Montgomery scales',
    'Beck 29, Sheehan 18, Liebowitz 66',
    'Kruskal-Wallis and Kaplan-Meier curves',
    'Guillain-Barre syndrome',
    'circle of Willis',
    'Murphy sign negative',
    'Wolff-Parkinson-White pattern',
    'May help with sleep',
    'She will mark progress and hope for grace',
    'hope is low',
    'Grant consent was signed',
    'Mark the site before the block',
    'Bill insurance for the visit',
    'Drew labs this morning',
    'Major depressive disorder',
    'Cognitive Processing Therapy',
    'Lexapro and Wellbutrin XL',
    'Linehan, Young and Bowlby are on the list',
    'Charles Bonnet explains the visions',
    "St John's wort stopped",
    'Stage IV, Type II, Session 3, Day 14',
    'POOR SLEEP, NO SI',
    'Na 139, Li 0.8',
    "I'm not sure he's ready",
    'mRNA and cDNA',
    'Case 1, Client X, Patient A',
    'Hi Doctor. Hello Nurse.',
    'Mr. Right fantasy, Dr Pepper x4/day',
    'Labs: normal',
    'The Huntington protein',
    'TMS and ECT for GAD',
    'Epley maneuver',
    'every Monday and Friday',
    'Spanish-speaking, Catholic, from Texas',
  ])('leaves "%s"', (text) => expect(found(text)).toEqual([]));

  it('ties a name to a patient only where the words do', () => {
    const levels = (text: string): string[] => scan(text, { profile: 'operational' }).map(({ level }) => level);
    expect(levels('Case meeting with Oriane Delacroix')).toEqual(['doubtful']);
    expect(levels('Consult about Mrs. Ann Delacroix')).toEqual(['doubtful']);
    expect(levels('Case meeting about patient Oriane Delacroix')).toEqual(['certain']);
    expect(levels('Tuesday cases, Halden Clinic, March 3')).toEqual([]);
    expect(scan('Delacroix O, Whitby T. Ketamine in practice. 2021.', { profile: 'citation' })).toEqual([]);
    expect(scan('Oriane Delacroix, LCSW', { profile: 'account' })).toEqual([]);
  });
});

import type { DirectoryEntry, Discipline } from '@consilium/contracts';
import { disciplineCounts } from './disciplineCounts';

const entry = (id: string, discipline?: Discipline): DirectoryEntry => ({
  id,
  displayName: id,
  discipline,
  roles: [],
  practice: { id: 'p', name: 'Fennelside' },
  modalities: [],
  training: [],
  standing: 'full',
  availability: 'can_consult',
  prescriber: false,
  jurisdictions: [],
});

describe('disciplineCounts', () => {
  it('counts the disciplines that somebody has, in the order of the product, and leaves out members without one', () => {
    const entries = [entry('a', 'nurse'), entry('b', 'therapist'), entry('c'), entry('d', 'nurse')];
    expect(disciplineCounts(entries)).toEqual([
      { discipline: 'therapist', count: 1 },
      { discipline: 'nurse', count: 2 },
    ]);
  });
});

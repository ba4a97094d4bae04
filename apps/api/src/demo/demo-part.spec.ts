import { inOrder, type DemoPart } from './demo-part';
import { DEMO_PARTS } from './parts';

const part = (name: string, ...after: string[]): DemoPart => ({ name, after, load: () => Promise.resolve() });
const ordered = (...parts: DemoPart[]): string[] => inOrder(parts).map(({ name }) => name);

describe('parts of the demo', () => {
  it('follow those that they come after, else stand as they are listed', () => {
    expect(ordered(part('c', 'b'), part('x'), part('b', 'a'), part('a'))).toEqual(['x', 'a', 'b', 'c']);
  });

  it('are refused where one comes after a part that there is not', () => {
    expect(() => ordered(part('a'), part('b', 'meetings'))).toThrow('part b comes after meetings, which there is not');
  });

  it('are refused where they wait for each other', () => {
    expect(() => ordered(part('a'), part('b', 'a', 'c'), part('c', 'b'))).toThrow('wait for each other: b, c');
    expect(() => ordered(part('a', 'a'))).toThrow('wait for each other: a');
  });

  it('are refused where two have one name', () => {
    expect(() => ordered(part('a'), part('b'), part('a'))).toThrow('Two parts of the demo have one name: a, b, a');
  });

  it('of the product are in an order', () => {
    const parts = DEMO_PARTS.map((Part) => new (Part as new (...services: unknown[]) => DemoPart)());
    expect(inOrder(parts)).toEqual(parts);
  });
});

import { getHeapSpaceStatistics } from 'node:v8';
import { releaseStartMemory } from './release-memory';

const youngBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')!.space_size;

describe('the memory of the start', () => {
  it('is given back: the young generation shrinks, and what is in use stays', () => {
    // What survives makes the young generation grow, as modules do while they load.
    let kept: object[] = [];
    for (let round = 0; round < 40; round += 1)
      kept = [...kept, ...Array.from({ length: 50_000 }, (_, n) => ({ round, n }))].slice(-400_000);
    const grown = youngBytes();
    releaseStartMemory();
    expect(youngBytes()).toBeLessThan(grown / 4);
    expect(kept.at(-1)).toEqual({ round: 39, n: 49_999 });
    expect(globalThis).not.toHaveProperty('gc');
  });
});

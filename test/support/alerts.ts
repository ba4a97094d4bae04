import { AlertClocks } from '../../apps/api/src/alerts/alert-clocks';
import { AlertEpisode } from '../../apps/api/src/alerts/alert-episode.entity';
import { Transactions } from '../../apps/api/src/platform/transactions/transactions';
import type { TestApp } from './app';

/** The clocks of the self-harm alerts of a case run out, and the server looks at them. */
export async function letTimePass({ app }: TestApp, caseId: string): Promise<void> {
  const dueAt = new Date(Date.now() - 1000);
  await app.get(Transactions).run((tx) => tx.manager.update(AlertEpisode, { caseId, clock: 'routine' }, { dueAt }));
  await app.get(AlertClocks).sweep();
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/transactions/transactions';

export type PresentationWatcher = (tx: Tx, row: { id: string; roomId: string }) => Promise<void>;

/** Who looks at a presentation after every change of it, in the transaction of the change. */
@Injectable()
export class PresentationWatchers {
  private readonly watchers: PresentationWatcher[] = [];

  watch(watcher: PresentationWatcher): void {
    this.watchers.push(watcher);
  }

  async changed(tx: Tx, row: { id: string; roomId: string }): Promise<void> {
    for (const watcher of this.watchers) await watcher(tx, row);
  }
}

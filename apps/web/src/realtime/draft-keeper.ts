import type { DeviceStore, Draft } from './outbox-store';

/**
 * Keeps a draft on the device as it is typed: at once, one write at a time, the newest when several came meanwhile. Waiting for a
 * pause would be too late, because a page that is being left may not finish a write.
 */
export class DraftKeeper {
  private next: Draft | null = null;
  private writing: Promise<void> | null = null;

  constructor(private readonly store: Pick<DeviceStore, 'keepDraft'>) {}

  keep(draft: Draft): void {
    this.next = draft;
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  /** Resolves once everything that was given is on the device, or storage refused it. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    for (let draft = this.next; draft; draft = this.next) {
      this.next = null;
      // Storage refused by the browser: the text still stands in the composer.
      await this.store.keepDraft(draft).catch(() => undefined);
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { ScanFinding } from '@consilium/contracts';
import { Metrics } from '../../platform/metrics/metrics';
import { KeyedMutex } from '../../platform/transactions/keyed-mutex';
import { FINDINGS_KEPT, scanned, type TextToScan } from './findings';
import { GateThrottle } from './gate-throttle';
import { PIECE } from './long-text';
import { ScanThread } from './scan-thread';

/**
 * The engine for whoever sends a text: counted by characters for each member, short texts at once, long ones in a thread of their own, one request
 * of a member at a time.
 */
@Injectable()
export class Scanner {
  private readonly gate = new KeyedMutex();

  constructor(
    private readonly throttle: GateThrottle,
    private readonly thread: ScanThread,
    private readonly metrics: Metrics,
  ) {}

  /** The findings of each text, in its order; of each the first FINDINGS_KEPT. Throws `privacy.throttled`. */
  async scan(memberId: string | undefined, texts: TextToScan[]): Promise<ScanFinding[][]> {
    const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
    if (memberId !== undefined) this.throttle.takeCharacters(memberId, characters);
    const isLong = characters > PIECE;
    this.metrics.scanned(characters, isLong ? 'thread' : 'beside');
    if (!isLong) return texts.map(({ text, profile }) => scanned(text, profile).slice(0, FINDINGS_KEPT));
    return this.gate.run(memberId ?? '', () => this.thread.scan(texts));
  }
}

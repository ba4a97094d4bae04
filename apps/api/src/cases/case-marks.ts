import { Injectable } from '@nestjs/common';
import type { CaseOnHold } from '@consilium/contracts';

/** Answers what keeps the cases of these rooms on hold; a room that nothing keeps is left out. */
export type OnHoldProvider = (roomIds: readonly string[]) => Promise<Map<string, CaseOnHold>>;

/** What a feature says of a case in its views and on its row in lists. It registers when its module starts. */
@Injectable()
export class CaseMarks {
  private provider: OnHoldProvider | undefined;

  register(onHold: OnHoldProvider): void {
    this.provider = onHold;
  }

  async onHold(roomIds: readonly string[]): Promise<Map<string, CaseOnHold>> {
    return (await this.provider?.(roomIds)) ?? new Map();
  }
}

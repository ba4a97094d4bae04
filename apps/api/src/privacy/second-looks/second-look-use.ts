import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FieldFinding, TextSpan } from '@consilium/contracts';
import { secondLookStateAt } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import type { Tx } from '../../platform/transactions/transactions';
import { PrivacyKey } from '../../platform/keys/privacy-key';
import { factsOf, type SecondLookRow } from './second-look-row';
import { SecondLooksRepository } from './second-looks.repository';

/** An agreement that a request brings for findings of one of its texts. */
export interface UsedSecondLook {
  reviewId: string;
  text: string;
  findings: FieldFinding[];
}

/** An agreement that holds, locked until the transaction ends. */
export interface LockedUse {
  use: UsedSecondLook;
  row: SecondLookRow;
  once: string | null;
}

interface UseContext {
  viewer: Viewer;
  /** Ids that the request names: it is for a room when it names the room or what the room belongs to. */
  named: readonly string[];
  /** What makes the same request sent again the same use: what it does, with which things, and its own mark. */
  once: string | null;
}

export const textDigest = (
  key: PrivacyKey,
  { roomId, authorId, text }: { roomId: string; authorId: string; text: string },
): Buffer => key.digest('review.digest', roomId, authorId, text);

/** What the gate asks of second looks: one agreement lets one text of one author into one room, once: the same request sent again is the same use, another route or thing is another. */
@Injectable()
export class SecondLookUse {
  constructor(
    private readonly key: PrivacyKey,
    private readonly reviews: SecondLooksRepository,
  ) {}

  /** Those that hold now; the others are left out, whatever it is that they lack. */
  async lock(tx: Tx, uses: readonly UsedSecondLook[], context: UseContext): Promise<LockedUse[]> {
    if (uses.length === 0) return [];
    const rows = new Map(
      (await this.reviews.lock(tx, [...new Set(uses.map(({ reviewId }) => reviewId))])).map((row) => [row.id, row]),
    );
    return uses.flatMap((use) => {
      const row = rows.get(use.reviewId.toLowerCase());
      return row && this.holds(row, use, context) ? [{ use, row, once: context.once }] : [];
    });
  }

  async markUsed(tx: Tx, uses: readonly LockedUse[]): Promise<void> {
    for (const { row, once } of uses)
      if (row.state === 'agreed') await this.reviews.move(tx, row.id, 'used', { usedFor: once });
  }

  private holds(row: SecondLookRow, { text, findings }: UsedSecondLook, { viewer, named, once }: UseContext): boolean {
    if (row.authorId !== viewer.memberId || !(named.includes(row.roomId) || named.includes(row.subjectId)))
      return false;
    const agreed = secondLookStateAt(factsOf(row), row.now) === 'agreed';
    const sameUse = row.state === 'used' && once !== null && row.usedFor === once;
    if (!agreed && !sameUse) return false;
    if (!timingSafeEqual(row.textDigest, textDigest(this.key, { roomId: row.roomId, authorId: viewer.memberId, text })))
      return false;
    return findings.every((finding) => row.findings.some((span) => isSame(span, finding)));
  }
}

const isSame = (one: TextSpan, other: TextSpan): boolean =>
  one.start === other.start && one.end === other.end && one.category === other.category;

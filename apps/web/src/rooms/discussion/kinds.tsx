import type { MessageKind } from '@consilium/contracts';
import { IconBook2, IconBulb, IconEye, IconFlag, IconHelpCircle, IconMessage, type Icon } from '@tabler/icons-react';

export const KINDS: Record<MessageKind, { word: string; icon: Icon }> = {
  message: { word: 'Message', icon: IconMessage },
  question: { word: 'Question', icon: IconHelpCircle },
  observation: { word: 'Observation', icon: IconEye },
  concern: { word: 'Concern', icon: IconFlag },
  recommendation: { word: 'Recommendation', icon: IconBulb },
  evidence: { word: 'Evidence', icon: IconBook2 },
};

/** The icon of a kind; its word always stands beside it or names the control it is in. */
export function KindIcon({ kind, size = 14 }: { kind: MessageKind; size?: number }) {
  const { icon: Glyph } = KINDS[kind];
  return <Glyph size={size} aria-hidden />;
}

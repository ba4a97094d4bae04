import type { PlatformRole } from '@consilium/contracts';
import type { Icon } from '@tabler/icons-react';

/** A page that is found from everywhere, as its folder says in `routes.tsx`. Search finds all of them. */
export interface NavigationEntry {
  label: string;
  to: string;
  /** Words that find it in search. */
  keywords: readonly string[];
  /** Only for members with this role. */
  role?: PlatformRole;
  /** In the top bar: its place from the left, and the key that leads there after G. */
  bar?: { order: number; letter: string };
  /** In the member's own menu, with this icon. */
  menu?: Icon;
}

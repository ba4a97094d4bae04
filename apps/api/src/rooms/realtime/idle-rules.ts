import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings';

/** How long, in minutes, a session may idle for somebody who has these rooms open; null where the rule has nothing to say. */
export type IdleRule = (roomIds: readonly string[]) => Promise<number | null>;

/** How long a session may idle (SEC-11). Features that make it longer register when their module starts. */
@Injectable()
export class IdleRules {
  private readonly rules: IdleRule[] = [];

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  register(rule: IdleRule): void {
    this.rules.push(rule);
  }

  /** The longest that a rule grants for the rooms that are open, never less than the usual limit. */
  async minutes(roomIds: readonly string[]): Promise<number> {
    const granted = roomIds.length === 0 ? [] : await Promise.all(this.rules.map((rule) => rule(roomIds)));
    return Math.max(this.settings.sessionIdleMinutes, ...granted.map((minutes) => minutes ?? 0));
  }
}

import { columns, neverNull, statement } from '../../platform/sql';
import { AlertEpisode } from '../alert-episode.entity';

const { ruleId, reason } = columns(AlertEpisode, 'e', ['ruleId', 'reason']).row;

/** $1 id, $2 the thresholds as JSON, $3 who proposes. Answers nothing where another change waits. */
export const PROPOSE = statement({
  name: 'rule_sets.propose',
  params: ['uuid', 'jsonb', 'uuid'],
  row: { id: 'uuid' },
  text: `INSERT INTO rule_set_change (id, thresholds, proposed_by) VALUES ($1, $2, $3)
    ON CONFLICT (state) WHERE state = 'proposed' DO NOTHING RETURNING id`,
});

/** How often each rule spoke. */
export const USES = statement({
  name: 'rule_sets.uses',
  params: [],
  row: { ruleId, opened: 'integer', fired: 'integer', standing: 'integer', acknowledged: 'integer' },
  text: `SELECT e.rule_id AS "ruleId", count(*)::int AS opened, sum(e.count)::int AS fired,
      (count(*) FILTER (WHERE e.state <> 'closed'))::int AS standing, count(e.acknowledged_at)::int AS acknowledged
    FROM alert_episode e GROUP BY e.rule_id`,
});

/** Why each rule was acknowledged, the most frequent first. */
export const REASONS = statement({
  name: 'rule_sets.reasons',
  params: [],
  row: { ruleId, reason: neverNull(reason), count: 'integer' },
  text: `SELECT e.rule_id AS "ruleId", e.reason, count(*)::int AS count FROM alert_episode e
    WHERE e.reason IS NOT NULL GROUP BY e.rule_id, e.reason ORDER BY count(*) DESC, e.reason`,
});

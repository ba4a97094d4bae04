import { columns, statement } from '../platform/sql';
import { CaseVersion } from './case-version.entity';
import { ClinicalCase } from './clinical-case.entity';

const found = columns(ClinicalCase, 'c', [
  'id',
  'code',
  'roomId',
  'status',
  'presenterRole',
  'version',
  'discussionBeganAt',
  'consentRevokedAt',
  'createdAt',
  'updatedAt',
]);
const row = { ...found.row, consentEnded: 'boolean' } as const;
const select = `
  SELECT ${found.sql}, EXISTS (SELECT 1 FROM case_consent k WHERE k.case_id = c.id AND k.valid_to_version IS NULL
    AND k.recorded_at + make_interval(days => k.expires_in_days) < now()) AS "consentEnded"
  FROM clinical_case c`;

export const CASES = statement({
  name: 'cases.by_ids',
  params: ['uuid[]'],
  row,
  text: `${select} WHERE c.id = ANY($1)`,
});

export const LOCKED_CASE = statement({
  name: 'cases.one_locked',
  params: ['uuid'],
  row,
  text: `${select} WHERE c.id = $1 FOR UPDATE OF c`,
});

/** Of these, the newest edit first. $2 status, $3 what code, title or question are like, $4 and $5 the last one that the reader has. */
export const CASE_PAGE = statement({
  name: 'cases.page',
  params: ['uuid[]', 'text?', 'text?', 'timestamp with time zone?', 'uuid?', 'bigint'],
  row,
  text: `${select} LEFT JOIN case_presentation p ON p.case_id = c.id AND p.valid_to_version IS NULL
    WHERE c.id = ANY($1) AND ($2::text IS NULL OR c.status = $2)
      AND ($3::text IS NULL OR c.code ILIKE $3 OR p.title ILIKE $3 OR p.question ILIKE $3)
      AND ($4::timestamptz IS NULL OR (c.updated_at, c.id) < ($4, $5))
    ORDER BY c.updated_at DESC, c.id DESC LIMIT $6`,
});

/** Drafts that nobody edited for $1 days, the oldest first. */
export const IDLE_DRAFTS = statement({
  name: 'cases.idle_drafts',
  params: ['integer', 'bigint'],
  row,
  text: `${select} WHERE c.status = 'draft' AND c.discussion_began_at IS NULL AND NOT c.demo
    AND c.updated_at < now() - make_interval(days => $1) ORDER BY c.updated_at LIMIT $2`,
});

/** $1 id, $2 code, $3 room, $4 the presenter's role, $5 when, if not now, $6 of the demo. */
export const ADD_CASE = statement({
  name: 'cases.add',
  params: ['uuid', 'text', 'uuid', 'text', 'timestamp with time zone?', 'boolean'],
  text: `INSERT INTO clinical_case (id, code, room_id, presenter_role, created_at, updated_at, demo)
    VALUES ($1, $2, $3, $4, coalesce($5, now()), coalesce($5, now()), $6)`,
});

/** $2 version, $3 status if another, $4 the discussion has begun, $5 who revoked the consent, $6 when, if not now. */
export const BUMP_CASE = statement({
  name: 'cases.bump',
  params: ['uuid', 'integer', 'text?', 'boolean', 'uuid?', 'timestamp with time zone?'],
  text: `UPDATE clinical_case SET version = $2, status = coalesce($3, status), updated_at = coalesce($6, now()),
      discussion_began_at = CASE WHEN $4 THEN coalesce(discussion_began_at, $6, now()) ELSE discussion_began_at END,
      consent_revoked_at = CASE WHEN $5::uuid IS NULL THEN consent_revoked_at ELSE now() END, consent_revoked_by = coalesce($5, consent_revoked_by)
    WHERE id = $1`,
});

/** $1 case, $2 version, $3 who edited it, $4 the fields, $5 when, if not now. */
export const ADD_VERSION = statement({
  name: 'cases.add_version',
  params: ['uuid', 'integer', 'uuid', 'text[]', 'timestamp with time zone?'],
  text: 'INSERT INTO case_version (case_id, version, at, edited_by, fields) VALUES ($1, $2, coalesce($5, now()), $3, $4)',
});

const version = columns(CaseVersion, 'v', ['version', 'at', 'editedBy', 'fields']);

/** The newest first. */
export const VERSIONS = statement({
  name: 'cases.versions',
  params: ['uuid'],
  row: { ...version.row, displayName: 'text' },
  text: `SELECT ${version.sql}, p.display_name AS "displayName" FROM case_version v JOIN person p ON p.id = v.edited_by
    WHERE v.case_id = $1 ORDER BY v.version DESC`,
});

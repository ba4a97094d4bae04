/**
 * A stable problem code says a refusal on the wire (RFC 9457): its HTTP status and its title, in words for people.
 * @internal
 */
export interface ProblemRow {
  status: number;
  title: string;
}

/** Of any request, whatever it asks for. */
export const REQUEST_PROBLEMS = {
  'request.invalid': { status: 400, title: 'The request is not valid' },
  'request.malformed': { status: 400, title: 'The request could not be read' },
  'request.too_large': { status: 413, title: 'The request is too large' },
  'request.unsupported_media_type': { status: 415, title: 'This media type is not accepted' },
  'request.method_not_allowed': { status: 405, title: 'This method is not allowed here' },
  'request.throttled': { status: 429, title: 'Too many requests' },
  'request.https_required': { status: 403, title: 'This address is served over https only' },
  'request.foreign_origin': { status: 403, title: 'This origin is not allowed' },
  'resource.not_found': { status: 404, title: 'Not found' },
  'resource.stale_version': { status: 412, title: 'Somebody changed this meanwhile' },
  'resource.version_required': { status: 400, title: 'Say which version you changed' },
  'resource.busy': { status: 503, title: 'Not ready yet' },
  'server.failed': { status: 500, title: 'Something went wrong on our side' },
  'permission.denied': { status: 403, title: 'This is not yours to do' },
} as const satisfies Record<string, ProblemRow>;

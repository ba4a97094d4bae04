/** Why the server cannot start, as one line for the operator; shown without a stack trace. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}

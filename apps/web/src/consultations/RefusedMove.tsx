import { sayRefusedMove } from './queries';

/** Says why a move was refused, as soon as it was. */
export function RefusedMove({ error, className }: { error: unknown; className: string | undefined }) {
  if (!error) return null;
  return (
    <p className={className} role="alert">
      {sayRefusedMove(error)}
    </p>
  );
}

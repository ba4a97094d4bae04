import { useStanding } from './useStanding';
import { sayRefusedMove } from './sayRefusedMove';

/** Says why a move was refused, as soon as it was and for as long as that is so. */
export function RefusedMove({ error, className }: { error: unknown; className: string | undefined }) {
  const standing = useStanding(error);
  if (!standing) return null;
  return (
    <p className={className} role="alert">
      {sayRefusedMove(standing)}
    </p>
  );
}

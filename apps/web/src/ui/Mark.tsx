/** The mark: a C that listens to a c, around one point. Drawn in the accent; decorative beside the name. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="var(--c-accent)"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M26.2 7.4A13 13 0 1 0 26.2 24.6" strokeWidth="3.4" />
      <path d="M21.4 11.6A6.8 6.8 0 1 0 21.4 20.4" strokeWidth="3.2" stroke="var(--c-ink)" />
      <circle cx="16.4" cy="16" r="1.9" fill="var(--c-ink)" stroke="none" />
    </svg>
  );
}

/** What of an error may be logged: its class, a database code and constraint, and where it arose. Never its message: drivers quote values there. */
export function safeErrorFields(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { error: typeof error };
  const driver = error as Error & { code?: unknown; constraint?: unknown };
  return {
    error: error.name,
    code: typeof driver.code === 'string' ? driver.code : undefined,
    constraint: typeof driver.constraint === 'string' ? driver.constraint : undefined,
    at: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6)
      .join(' | '),
  };
}

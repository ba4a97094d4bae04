/** Waits for something to become true; throws after `within` milliseconds. Answers how long it took. */
export async function until(holds: () => boolean | Promise<boolean>, within = 20_000): Promise<number> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > within) throw new Error(`It did not come true within ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Date.now() - began;
}

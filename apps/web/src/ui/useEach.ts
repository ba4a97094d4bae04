/** Calls hooks one after the other. They are of a registry: as many, and the same, for as long as the component is shown. */
export function useEach<Answer, Asked extends unknown[]>(
  hooks: readonly ((...asked: Asked) => Answer)[],
  ...asked: Asked
): Answer[] {
  // eslint-disable-next-line react-hooks/rules-of-hooks -- the list never changes, so neither does the order of the calls
  return hooks.map((useOne) => useOne(...asked));
}

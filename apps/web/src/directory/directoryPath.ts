/** Where colleagues are found. */
export const directoryPath = '/directory';

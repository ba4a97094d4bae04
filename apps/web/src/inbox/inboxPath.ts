/** Where notices stand. */
export const inboxPath = '/inbox';

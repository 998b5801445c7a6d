/** Minutes a code or a link in a mail is good for. */
export const CODE_MINUTES = 10;

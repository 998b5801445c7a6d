import { v7 } from 'uuid';

/** Makes ids that sort by the time they were made (UUIDv7, RFC 9562), which keeps indexes dense. */
export interface Ids {
  next(): string;
}

export const systemIds: Ids = { next: () => v7() };

/** One part of a mail, from top to bottom. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  /** Words of a person, set apart. */
  | { kind: 'quote'; text: string; by: string | null }
  /** Something to type elsewhere, large. */
  | { kind: 'code'; code: string }
  /** Begins a part of a long mail. */
  | { kind: 'heading'; text: string }
  /** What is told of one thing in a mail that gathers many. */
  | ({ kind: 'thing' } & MailThing)
  /** The one thing to do. */
  | { kind: 'button'; label: string; url: string };

export interface MailThing {
  title: string;
  /** Its page. */
  url: string;
  notices: {
    /** Who did what, which leads to the very place. */
    said: string;
    url: string;
    /** Words of a person. */
    quote: string | null;
    /** Why the reader is told, and what else there is to say. */
    notes: string[];
  }[];
  /** What holds for all of it. */
  notes: string[];
}

export interface MailLink {
  label: string;
  url: string;
}

/** Longest preview, in UTF-16 units: mail boxes show no more beside the subject. */
export const MAIL_PREVIEW_MAX = 140;

interface Letter {
  /** Name of the community, at the top. */
  community: string;
  subject: string;
  /** What a mail box shows beside the subject. */
  preview: string;
  blocks: MailBlock[];
  /** Why this mail came. */
  footer: string;
}

/** A mail that its reader, or somebody who gave their address, asked for or caused. */
interface AskedLetter extends Letter {
  value?: string;
  choose?: null;
  unsubscribe: null;
}

/** A mail that comes by itself. */
interface ProactiveLetter extends Letter {
  /** What the reader has from it, in a sentence (practice 4.12). */
  value: string;
  /** A link to the preference that decides about mail of this kind. */
  choose?: MailLink | null;
  /** A link to end mail of this kind. */
  unsubscribe: MailLink;
}

/** What a mail says. Features write it from their locale file; the look is the same for all. */
export type MailContent = AskedLetter | ProactiveLetter;

/** The blocks with the value line where it belongs: before the one thing to do, or at the end. */
export function blocksWithValue({ blocks, value }: Pick<MailContent, 'blocks' | 'value'>): MailBlock[] {
  if (!value) {
    return blocks;
  }
  const button = blocks.findIndex(({ kind }) => kind === 'button');
  return blocks.toSpliced(button < 0 ? blocks.length : button, 0, { kind: 'paragraph', text: value });
}

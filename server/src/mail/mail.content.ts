/** One part of a mail, from top to bottom. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  /** Words of a person, set apart. */
  | { kind: 'quote'; text: string; by: string | null }
  /** Something to type elsewhere, large. */
  | { kind: 'code'; code: string }
  /** The one thing to do. */
  | { kind: 'button'; label: string; url: string };

/** What a mail says. Features write it from their locale file; the look is the same for all. */
export interface MailContent {
  /** Name of the community, at the top. */
  community: string;
  subject: string;
  /** What a mail box shows beside the subject. */
  preview: string;
  blocks: MailBlock[];
  /** Why this mail came. */
  footer: string;
  /** A link to the preference that decides about mail of this kind, if there is one. */
  choose?: { label: string; url: string } | null;
  /** A link to end mail of this kind, if there is one. */
  unsubscribe: { label: string; url: string } | null;
}

/** The same mail for programs that show text only. */
export function asText(content: MailContent): string {
  const parts = content.blocks.map(blockAsText);
  const footer = [
    content.footer,
    content.choose && `${content.choose.label}: ${content.choose.url}`,
    content.unsubscribe && `${content.unsubscribe.label}: ${content.unsubscribe.url}`,
  ];
  return `${[...parts, `-- \n${content.community}`, ...footer.filter(Boolean)].join('\n\n')}\n`;
}

function blockAsText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'code':
      return `    ${block.code}`;
    case 'button':
      return `${block.label}:\n${block.url}`;
    case 'quote': {
      const lines = block.text.split('\n').map((line) => `> ${line}`.trimEnd());
      return [...lines, ...(block.by ? [`> (${block.by})`] : [])].join('\n');
    }
  }
}

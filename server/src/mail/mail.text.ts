import { blocksWithValue, type MailBlock, type MailContent, type MailThing } from './mail.content.js';

/** A mail for programs that show text only, as somebody would type it. */
export function asText(content: MailContent): string {
  const footer = [
    content.footer,
    content.choose && `${content.choose.label}: ${content.choose.url}`,
    content.unsubscribe && `${content.unsubscribe.label}: ${content.unsubscribe.url}`,
  ];
  const parts = [...blocksWithValue(content).map(blockAsText), `-- \n${content.community}`];
  return `${[...parts, ...footer.filter(Boolean)].join('\n\n')}\n`;
}

function blockAsText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`;
    case 'code':
      return `    ${block.code}`;
    case 'button':
      return `${block.label}:\n${block.url}`;
    case 'quote':
      return quoted(block.text, block.by);
    case 'thing':
      return thingAsText(block);
  }
}

function quoted(text: string, by: string | null): string {
  const lines = text.split('\n').map((line) => `> ${line}`.trimEnd());
  return [...lines, ...(by ? [`> (${by})`] : [])].join('\n');
}

/** The title, then what happened line by line; the place to read it stands right below, for programs that link it. */
function thingAsText({ title, notices, notes }: MailThing): string {
  const told = notices.map((notice) =>
    [notice.said, notice.quote && quoted(notice.quote, null), ...notice.notes, notice.url]
      .filter(Boolean)
      .join('\n'),
  );
  return [`* ${title}`, ...told, ...notes].join('\n\n');
}

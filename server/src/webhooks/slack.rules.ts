import type { DeliveryKind } from '@rapport/shared/vocabulary';
import words from '../locales/en/webhooks.json' with { type: 'json' };
import { fill } from '../platform/words.js';
import type { Message, Plain } from './payload.rules.js';

/** Characters of a text that Slack takes in one section, with room for escapes. */
const SECTION_MAX = 2_000;
const LABEL_MAX = 200;

type Facts = { [name: string]: Plain };

/** A Block Kit message. */
export interface SlackMessage {
  text: string;
  blocks: {
    type: 'section';
    text:
      { type: 'mrkdwn'; text: string; verbatim: true } | { type: 'plain_text'; text: string; emoji: false };
  }[];
}

/**
 * Words as Slack shows them and reads nothing into them: `<!channel>`, `<@U1>` and links begin with `<`, and that is all
 * that begins them in a text of type `mrkdwn` which is verbatim.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .trim();
}

function cut(text: string, max: number): string {
  const letters = [...text];
  return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : text;
}

/** A link whose label cannot end it. */
function link(url: string, label: string): string {
  return `<${escaped(url).replaceAll('|', '%7C')}|${escaped(cut(label, LABEL_MAX)).replaceAll('|', '¦')}>`;
}

const facts = (value: Plain | undefined): Facts =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
const text = (value: Plain | undefined): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const SHOWN = ['answer', 'text', 'situation', 'fix', 'reason', 'promise', 'closing'] as const;

/** New words of the event, as plain text. */
function spoken(data: Facts): string | null {
  const changes = facts(data['changes']);
  for (const field of SHOWN) {
    const now = text(facts(changes[field])['new']);
    if (now) return now;
  }
  return null;
}

/** What changed of short fields, such as `stage: open → planned`. */
function moves(data: Facts): string[] {
  const changes = facts(data['changes']);
  return (['stage', 'state', 'customers', 'team', 'reviewOn', 'dueOn'] as const).flatMap((field) => {
    const { old, new: now } = facts(changes[field]);
    const [before, after] = [text(old), text(now)];
    return after === null || before === null || !(field in changes)
      ? []
      : [
          fill(words.slack.change, {
            field: words.slack.field[field],
            old: escaped(before),
            new: escaped(after),
          }),
        ];
  });
}

/** The same event as a message for a channel. */
export function slackMessage(kind: DeliveryKind, { data }: Message): SlackMessage {
  const about = facts(data['about']);
  const title = text(about['title']) ?? fill(words.slack.untitled, { number: text(about['number']) ?? '' });
  const url = text(about['url']);
  const actor = text(facts(data['actor'])['name']);
  const space = text(facts(data['space'])['name']);
  const values = {
    name: escaped(cut(actor ?? words.slack.somebody, LABEL_MAX)),
    thing: url ? link(url, title) : escaped(cut(title, LABEL_MAX)),
    space: escaped(cut(space ?? '', LABEL_MAX)),
  };
  const head = [fill(words.slack.kind[kind], values), ...moves(data)].join('\n');
  const saying = spoken(data);
  return {
    text: head,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: head, verbatim: true } },
      ...(saying
        ? [
            {
              type: 'section' as const,
              text: { type: 'plain_text' as const, text: cut(saying, SECTION_MAX), emoji: false as const },
            },
          ]
        : []),
    ],
  };
}

import 'reflect-metadata';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAIL_PREVIEW_MAX, type MailBlock } from '../../src/mail/mail.module.js';
import { renderMail } from '../../src/mail/mail.render.js';
import { mailSamples, READER, SITE, type MailSample } from '../mail-samples.js';
import { bannedInSentence } from './banned.js';

interface Seen extends MailSample {
  name: string;
  html: string;
  text: string;
}

/** What no mail asks for or holds out, least of all one that says sorry or brings good news (practice 0.4). */
const NEVER_ASKED = [
  /\b(leave|write|give|post) (us )?(a|your) (review|rating|testimonial)/i,
  /\brat(e|ing|ings)\b/i,
  /\breviews?\b/i,
  /\btestimonials?\b/i,
  /\brefer(ral|rals|red)?\b/i,
  /\b(tell|invite|bring) (a |your )?(friends?|colleagues?)\b/i,
  /\b(share|post|tweet) (this|it|us) (on|with)\b/i,
  /\b(discount|coupon|voucher|promo|promotion|upgrade|free trial|special offer|buy|sale)s?\b/i,
  /\bspent\b/i,
  /\bfive stars\b/i,
];

let mails: Seen[] = [];

beforeAll(async () => {
  mails = await Promise.all(
    mailSamples().map(async (sample) => ({
      ...sample,
      name: `${sample.by} ${sample.about}`.trim(),
      ...(await renderMail(sample.content)),
    })),
  );
});

/** Those mails for which something holds, by name: a test expects none. */
function those(holds: (mail: Seen) => boolean): string[] {
  return mails.filter(holds).map(({ name }) => name);
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
}

/** Everything a block says, and everywhere it leads. */
function piecesOf(block: MailBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'quote':
      return [...block.text.split('\n'), block.by ?? ''];
    case 'code':
      return [block.code];
    case 'button':
      return [block.label, block.url];
    case 'thing': {
      const notices = block.notices.flatMap(({ said, url, quote, notes }) => [
        said,
        url,
        quote ?? '',
        ...notes,
      ]);
      return [block.title, ...notices, ...block.notes];
    }
  }
}

/** The words of a page, without its marks. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|title)>[^]*?<\/\1>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

describe('every mail', () => {
  it('is looked at here: no function writes one that is not among the samples', async () => {
    const root = join(import.meta.dirname, '../../src');
    const files = (await readdir(root, { recursive: true })).filter((file) =>
      /(?<!\.test)\.tsx?$/.test(file),
    );
    const sources = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
    const written = /export (?:async )?function (\w+)\((?:[^()]|\([^()]*\))*\): (?:Promise<)?MailContent\b/g;
    const writers = sources
      .flatMap((source) => [...source.matchAll(written)].map(([, name = '']) => name))
      // Reads a mail that is written already.
      .filter((name) => name !== 'openMail');
    expect(writers.length).toBeGreaterThan(7);
    expect([...new Set(mails.map(({ by }) => by))].toSorted()).toEqual(writers.toSorted());
  });

  it('says nothing that practice 0.2 bans', () => {
    const found = mails.flatMap(({ name, text, content }) =>
      [text, content.subject, content.preview]
        .flatMap((words) => words.replaceAll(/https?:\S+/g, '').split('\n'))
        .flatMap(bannedInSentence)
        .map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('asks for no review, rating or referral and sells nothing (practice 0.4)', () => {
    const said = ({ text, content }: Seen): string => text.replaceAll(/https?:\S+/g, '') + content.subject;
    expect(those((mail) => NEVER_ASKED.some((pattern) => pattern.test(said(mail))))).toEqual([]);
  });

  it('leads to this place only', () => {
    const urls = mails.flatMap(({ html, text }) => [
      ...linksIn(html),
      ...(text.match(/https?:\/\/\S+/g) ?? []),
    ]);
    expect(urls.length).toBeGreaterThan(200);
    expect(urls.filter((url) => !url.startsWith(`${SITE}/`))).toEqual([]);
  });

  it('calls its reader by name once at most (practice 0.8)', () => {
    const namings = (words: string): number => words.split(READER).length - 1;
    expect(
      those(
        ({ text, html, content }) => namings(text) > 1 || namings(html) > 1 || namings(content.subject) > 0,
      ),
    ).toEqual([]);
    expect(those(({ text }) => namings(text) === 1).length).toBeGreaterThan(20);
  });

  it('that nobody asked for says what its reader has from it (practice 4.12)', () => {
    const unnamed = those(({ asked, content, text, html }) => {
      const { value } = content;
      return !asked && !(value && text.includes(value) && wordsOf(html).includes(value));
    });
    expect(unnamed).toEqual([]);
    const values = mails.filter(({ by }) => by === 'noticeMail').map(({ content }) => content.value);
    expect(new Set(values).size, 'each in its own words').toBe(values.length);
  });

  it('about what happened can be ended by a link, and leads to the choice behind it', () => {
    const notices = mails.filter(({ by }) => by === 'noticeMail' || by === 'digestMail');
    expect(notices.length).toBeGreaterThan(25);
    expect(
      notices.filter(({ content }) => !content.unsubscribe || !content.choose).map(({ name }) => name),
    ).toEqual([]);
  });

  it('says the same as text and as a page', () => {
    const lost = mails.flatMap(({ name, html, text, content }) => {
      const { blocks, footer, choose, unsubscribe, community } = content;
      const feet = [
        footer,
        community,
        ...[choose, unsubscribe].flatMap((link) => (link ? [link.label, link.url] : [])),
      ];
      const page = wordsOf(html);
      return [...blocks.flatMap(piecesOf), ...feet]
        .filter((piece) => !(text.includes(piece) && page.includes(piece)))
        .map((piece) => `${name}: ${piece}`);
    });
    expect(lost).toEqual([]);
  });

  it('has one thing to do at most, and a preview that fits', () => {
    expect(those(({ content }) => content.blocks.filter(({ kind }) => kind === 'button').length > 1)).toEqual(
      [],
    );
    expect(those(({ html }) => html.split('class="act"').length > 2)).toEqual([]);
    expect(those(({ content: { preview } }) => preview === '' || preview.length > MAIL_PREVIEW_MAX)).toEqual(
      [],
    );
  });

  it('reads well in the dark, on a narrow phone and without pictures', () => {
    expect(those(({ html }) => !html.includes('prefers-color-scheme: dark'))).toEqual([]);
    expect(those(({ html }) => !html.includes('content="width=device-width'))).toEqual([]);
    expect(those(({ html }) => !html.includes('overflow-wrap:anywhere'))).toEqual([]);
    expect(those(({ html }) => /<img\b|<script\b|url\(/.test(html))).toEqual([]);
    expect(those(({ html }) => /[^-]width:\s*(32[1-9]|3[3-9]\d|[4-9]\d\d|\d{4,})px/.test(html))).toEqual([]);
  });
});

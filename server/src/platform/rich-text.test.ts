import { expect, it } from 'vitest';
import { plainExcerpt, renderMarkdown } from './rich-text.js';

const HOSTILE = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '<javascript:alert(1)>',
  '<img src=x onerror=alert(1)>',
  '[x](data:text/html,<script>)',
  '[x](vbscript:x)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '//evil.example',
  '![a](http://e.example/x.png)',
  '[x](http://e.example" onmouseover="alert(1))',
  '[x](member:00000000-0000-4000-8000-000000000000 "t\\" onx=1")',
  '[a]: javascript:alert(1)\n\n[a]',
  '&lt;script&gt;',
];

it('makes no markup of what people wrote but its own', () => {
  for (const text of HOSTILE) {
    const html = renderMarkdown(text);
    const tags = html.replace(
      /<\/?(p|a|br)( (href="(https?:\/\/|\/(?![/\\])|mailto:)[^"<>]*"|rel="[a-z ]+"|class="mention"))*>/g,
      '',
    );
    expect(tags, text).not.toMatch(/[<>]/);
  }
});

it('draws a table, and leaves one as it was typed that would fill a page with empty cells', () => {
  expect(renderMarkdown('|a|b|\n|-|-|\n|1|2|')).toContain('<td>2</td>');
  const hostile = `|${'x|'.repeat(600)}\n|${'-|'.repeat(600)}\n${'|\n'.repeat(3_500)}`;
  const html = renderMarkdown(hostile);
  expect(html).not.toContain('<td>');
  expect(html.length).toBeLessThan(4 * hostile.length);
});

const IMAGE = 'image:0198c1a0-0000-7000-8000-000000000001';

it('shows our own images with their size, and no other: a picture elsewhere would tell its host who reads', () => {
  expect(renderMarkdown(`![A "meter" <b>](${IMAGE}-800x600)`)).toBe(
    '<p><img src="/images/0198c1a0-0000-7000-8000-000000000001.webp" alt="A &quot;meter&quot; &lt;b&gt;" width="800" height="600" loading="lazy" decoding="async" /></p>',
  );
  for (const text of [
    '![x](https://evil.example/x.png)',
    '![x](//evil.example/x.png)',
    '![x](/images/0198c1a0-0000-7000-8000-000000000001.webp)',
    `![x](${IMAGE}-8x6 "title" onerror=alert(1))`,
    `![x](${IMAGE}-8x6?y)`,
    `![x][y]\n\n[y]: ${IMAGE}-8x6`,
    `[x](${IMAGE}-8x6)`,
    `\`![x](${IMAGE}-8x6)\``,
    '<img src="/images/0198c1a0-0000-7000-8000-000000000001.webp">',
  ]) {
    expect(renderMarkdown(text), text).not.toContain('<img');
  }
});

it('says of an image what it shows where there is no room for one', () => {
  expect(plainExcerpt(`Look: ![A meter & a "pipe"](${IMAGE}-8x6) there`, 100)).toBe(
    'Look: A meter & a "pipe" there',
  );
});

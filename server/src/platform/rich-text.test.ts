import { expect, it } from 'vitest';
import { renderMarkdown } from './rich-text.js';

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

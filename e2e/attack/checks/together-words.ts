import { none, own, theme } from '../check.ts';
import { at } from '../http.ts';
import { decoded } from '../mailed.ts';
import { codeIn, MARKUP } from '../payloads.ts';
import type { Place } from '../place.ts';
import { postIdea } from '../things.ts';
import { act, made } from '../together/act.ts';
import { pagesAbout, visitorOf } from '../together/asked.ts';
import { peopleOf, writeTogether, type People, type Written } from '../together/written.ts';

const XSS = '</title><script>pwned()</script><img src=x onerror=pwned()>';

interface Hostile {
  people: People;
  written: Written;
}

const kept = new WeakMap<Place, Promise<Hostile>>();

/** Written together, all of it in words that want to be code. Made once. */
function hostile(place: Place): Promise<Hostile> {
  const make = async (): Promise<Hostile> => {
    const { publicSpace, idea } = place.things;
    const people = await peopleOf(place);
    return {
      people,
      written: await writeTogether(people, { space: publicSpace, publicIdea: idea, word: XSS }),
    };
  };
  const there = kept.get(place) ?? make();
  kept.set(place, there);
  return there;
}

/** Hostile words in everything that is written together. */
export const togetherWords = theme('together-words', [
  own('pages of all that is written together show hostile words as words', async (place) => {
    const { people, written } = await hostile(place);
    const deviations: string[] = [];
    const paths = pagesAbout(written, [people.ann]).filter((path) => !path.startsWith('/social'));
    for (const caller of [visitorOf(place), people.ann, people.cid, place.things.staff]) {
      for (const path of [...paths, '/staff/irritants', '/ideas/new', '/irritants/new', '/search?q=pwned']) {
        const { text, status } = await caller.get(path);
        const code = codeIn(text);
        if (code || status >= 500) deviations.push(`${path}: ${status} ${code}`);
      }
    }
    return none('no code', deviations);
  }),
  own('every Markdown field of it gives clean HTML, for each hostile text', async (place) => {
    const { customer, staff, publicSpace, other } = place.things;
    const deviations: string[] = [];
    const words = MARKUP.join('\n\n');
    const irritant = await made(customer, 'reportIrritant', {
      input: {
        spaceId: publicSpace.id,
        title: 'Marked up',
        situation: words.slice(0, 4_900),
        workaround: words.slice(0, 2_900),
      },
    });
    const cause = await made(staff, 'createRootCause', {
      input: {
        spaceId: publicSpace.id,
        title: 'Marked up',
        explanation: words.slice(0, 4_900),
        ownerId: staff.memberId,
        irritantIds: [irritant['id']],
      },
    });
    const idea = await postIdea(customer, publicSpace, 'Marked up', 'x');
    const suggestion = await made(other, 'suggestEdit', {
      input: { ideaId: idea.id, fromRevision: 1, title: 'Marked up', text: words, why: words.slice(0, 290) },
    });
    const answer = await visitorOf(place).graphql(
      'query ($i: Int!, $c: Int!, $n: Int!) { irritant(number: $i) { situationHtml workaroundHtml } rootCause(number: $c) { explanationHtml } suggestion(idea: $n, number: 1) { textHtml } }',
      { i: irritant['number'], c: cause['number'], n: idea.number },
    );
    const html = [
      'irritant.situationHtml',
      'irritant.workaroundHtml',
      'rootCause.explanationHtml',
      'suggestion.textHtml',
    ];
    for (const path of html) {
      const text = String(at(answer.json, 'data', ...path.split('.')));
      const code = codeIn(text);
      if (code || text.length < 500) deviations.push(`${path}: ${code ?? text.slice(0, 100)}`);
    }
    await made(customer, 'acceptSuggestion', { input: { suggestionId: suggestion['id'], fromRevision: 1 } });
    const page = await visitorOf(place).get(idea.path);
    const code = codeIn(page.text);
    return none('clean', [...deviations, ...(code ? [`accepted: ${code}`] : [])]);
  }),
  own('mail about it shows hostile words as words', async (place) => {
    const { people } = await hostile(place);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const addresses = new Set([people.ann, people.ben, people.cid].map(({ email }) => email));
    const mails = place.own.mail.mails.filter(({ to }) => addresses.has(to));
    return none(
      'no code in any',
      mails.flatMap(({ to, raw }) => {
        const html = /<html[^]*<\/html>/i.exec(decoded(raw))?.[0] ?? '';
        const head = raw.slice(0, raw.search(/\r?\n\r?\n/));
        const code = codeIn(html.replace(/<meta[^>]*>|<style>[^<]*<\/style>/gi, ''));
        return [
          ...(code ? [`${to}: ${code}`] : []),
          ...(/^(?:bcc|cc):/im.test(head) ? [`${to}: a line too many`] : []),
        ];
      }),
    );
  }),
  own('social cards and own data with hostile words stay what they are', async (place) => {
    const { people, written } = await hostile(place);
    const deviations: string[] = [];
    for (const path of [written.idea.path, written.irritantPath, written.rootCausePath]) {
      const { status, headers, text } = await visitorOf(place).get(`/social${path}.png`);
      if (status !== 200 || headers['content-type'] !== 'image/png' || !text.includes('PNG'))
        deviations.push(`${path}: ${status}`);
    }
    for (const person of [people.ann, people.ben, people.cid]) {
      const { status, text } = await person.post('/api/my-data', {});
      if (status !== 200 || text.includes('"INTERNAL"')) deviations.push(`own data: ${status}`);
    }
    return none('a picture, a file', deviations);
  }),
  own(
    'words that hide, turn around or break lines are refused or cleaned in one-line fields',
    async (place) => {
      const { customer, staff, publicSpace } = place.things;
      const deviations: string[] = [];
      for (const odd of [
        'a\u202eb',
        'a\u2066b',
        '\u200b\u200b',
        'a\nb',
        'a\r\nBcc: x@y',
        'a\u0000b',
        '\ud800',
        '\u3164',
      ]) {
        const input = { spaceId: publicSpace.id, title: odd, situation: 'x', journeyStage: odd };
        const answers = [
          await act(customer, 'reportIrritant', { input }),
          await act(staff, 'createRootCause', {
            input: {
              spaceId: publicSpace.id,
              title: odd,
              explanation: 'x',
              ownerId: staff.memberId,
              irritantIds: [],
            },
          }),
        ];
        for (const { status, text, json } of answers) {
          if (status >= 500 || text.includes('"INTERNAL"'))
            deviations.push(`${JSON.stringify(odd)}: ${status}`);
          const number = at(json, 'data', 'reportIrritant', 'made', 'number');
          if (number === undefined) continue;
          const kept = await customer.ask(
            'query ($n: Int!) { irritant(number: $n) { title journeyStage } }',
            { n: number },
          );
          if (/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(String(at(kept, 'irritant', 'title'))))
            deviations.push(`${JSON.stringify(odd)} is kept`);
        }
      }
      return none('refused or cleaned', deviations);
    },
  ),
]);

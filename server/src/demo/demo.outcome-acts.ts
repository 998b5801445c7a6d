import { answerCredit } from '../credits/credit.module.js';
import { statement } from '../platform/statement.js';
import { editOutcome, publishOutcome } from '../outcomes/outcome.module.js';
import { irritants } from './content/irritants.js';
import { outcomes } from './content/outcomes.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import { ideas } from './demo.content.js';
import type { DaysAgo, DemoIdea, DemoOutcome } from './demo.types.js';

const ideaOf = statement<{ id: string }>(
  'demo.idea_for_outcome',
  `select id from idea where community_id = $1 and title = $2`,
);
const irritantOf = statement<{ id: string }>(
  'demo.irritant_for_outcome',
  `select id from irritant where community_id = $1 and title = $2`,
);
const creditOf = statement<{ id: string }>(
  'demo.credit_of_builder',
  `select id from credit where community_id = $1 and member_id = $2 and what = $3`,
);

const promisesOf = statement<{ id: string }>(
  'demo.promises_of_ideas',
  `select p.id from promise p join idea i on i.community_id = p.community_id and i.thread_id = p.thread_id
   where p.community_id = $1 and i.id = any($2::uuid[]) and p.closed_at is null`,
);

function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value == null) {
    throw new Error(`The demo does not know what an outcome names: ${what}`);
  }
  return value;
}

/** The words with which a release sends an idea to "Shipped", in place of an answer. */
function shippedAnswer({ answers = [] }: DemoIdea): { ago: DaysAgo; text: string } | undefined {
  return answers.find(({ to }) => to === 'Shipped');
}

/** Whether an answer is given by an outcome. */
export function givenByOutcome(idea: DemoIdea, { to }: { to: string }): boolean {
  return (
    to === 'Shipped' &&
    outcomes.some(({ kind, ideas: titles }) => kind !== 'SMALL_WIN' && titles.includes(idea.title))
  );
}

async function tied(
  cast: Cast,
  outcome: DemoOutcome,
  postedAs: string,
): Promise<{ ideaId: string; note?: string }> {
  const idea = found(
    ideas.find(({ title }) => title === postedAs),
    postedAs,
  );
  const { edits = [] } = idea;
  const title = edits.findLast((edit) => edit.ago > outcome.ago && edit.title)?.title ?? postedAs;
  const { id } = found(await cast.tx.row(ideaOf, [cast.communityId, title]), title);
  const note = outcome.kind === 'SMALL_WIN' ? undefined : shippedAnswer(idea)?.text;
  return { ideaId: id, ...(note && { note: cast.words(note) }) };
}

async function promisedAbout(cast: Cast, tiedIdeas: readonly { ideaId: string }[]): Promise<string[]> {
  const ids = tiedIdeas.map(({ ideaId }) => ideaId);
  const rows = await cast.tx.rows(promisesOf, [cast.communityId, ids]);
  return rows.map(({ id }) => id);
}

async function publish(cast: Cast, outcome: DemoOutcome): Promise<string> {
  const { kind = 'RELEASE', space, by, ago, title, summary, text, builtBy } = outcome;
  const irritantIds: string[] = [];
  for (const key of outcome.irritants ?? []) {
    const named = irritants.find((irritant) => irritant.key === key)?.title;
    irritantIds.push(found(await cast.tx.row(irritantOf, [cast.communityId, named]), key).id);
  }
  const tiedIdeas = [];
  for (const postedAs of outcome.ideas) {
    tiedIdeas.push(await tied(cast, outcome, postedAs));
  }
  const { outcomeId } = await cast.let(by, ago, publishOutcome, {
    kind,
    spaceId: cast.space(space).spaceId,
    title,
    summary,
    text: cast.words(text),
    shippedOn: cast.dayIn(-Math.floor(ago) - 1),
    ideas: tiedIdeas,
    irritantIds,
    links: outcome.links ?? [],
    keepsPromiseIds: outcome.keeps ? await promisedAbout(cast, tiedIdeas) : [],
    builtBy: builtBy.map(({ who, what }) => ({ memberId: cast.idOf(who), what })),
  });
  return outcomeId;
}

function actsOfOutcome(outcome: DemoOutcome): Act[] {
  const made = { outcomeId: '' };
  const { by, ago, builtBy, edited } = outcome;
  const acts: Act[] = [
    {
      ago,
      do: async (cast) => {
        made.outcomeId = await publish(cast, outcome);
      },
    },
    ...builtBy
      .filter(({ who, consent }) => consent !== undefined && who !== by)
      .map(({ who, what, consent }): Act => ({
        ago: ago - 0.3,
        do: async (cast) => {
          const values = [cast.communityId, cast.idOf(who), what];
          const { id } = found(await cast.tx.row(creditOf, values), what);
          await cast.let(who, ago - 0.3, answerCredit, { creditId: id, consent });
        },
      })),
  ];
  if (edited) {
    acts.push({
      ago: edited.ago,
      do: async (cast) => {
        const { summary, text } = outcome;
        const said = { title: edited.title, summary, text: cast.words(text) };
        const shippedOn = cast.dayIn(-Math.floor(ago) - 1);
        const input = { outcomeId: made.outcomeId, fromRevision: 1, ...said, shippedOn };
        await cast.let(by, edited.ago, editOutcome, input);
      },
    });
  }
  return acts;
}

/** What was built, told by those who built it. */
export function outcomeActs(): Act[] {
  return outcomes.flatMap(actsOfOutcome);
}

import members from '../locales/en/members.json' with { type: 'json' };
import { forgetInQueued } from '../mail/mail.module.js';
import { MemberEntity } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { groupedBy } from '../platform/grouped.js';
import { statement } from '../platform/statement.js';
import type { Leaver } from './leave.command.js';

/** Milliseconds one table may take to be read through. */
const A_TABLE_MS = 60_000;

interface TextColumn {
  table: string;
  column: string;
  isJson: boolean;
  /** Whether the table names a thread, or an idea, whose words have changed then. */
  place: 'thread_id' | 'idea_id' | null;
}

// Every text of every table, those of features to come included: what names people must not be found by a list alone.
const textColumns = statement<TextColumn>(
  'goodbyes.text_columns',
  `select c.table_name as "table", c.column_name as "column", c.data_type = 'jsonb' as "isJson",
     (select p.column_name from information_schema.columns p where p.table_schema = c.table_schema
        and p.table_name = c.table_name and p.column_name in ('thread_id', 'idea_id')
      order by p.column_name desc limit 1) as place
   from information_schema.columns c
   join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     and t.table_type = 'BASE TABLE'
   where c.table_schema = current_schema() and c.data_type in ('text', 'jsonb') and c.is_generated = 'NEVER'
     and c.table_name not in ('search_entry', 'search_word')
     and exists (select 1 from information_schema.columns k where k.table_schema = c.table_schema
       and k.table_name = c.table_name and k.column_name = 'community_id')
   order by c.table_name, c.column_name`,
);

const threadsOfIdeas = statement<{ threadId: string }>(
  'goodbyes.threads_of_ideas',
  'select thread_id as "threadId" from idea where community_id = $1 and id = any($2::uuid[])',
);

// Of others whose names go on where this one ends: `@Noa` is not the beginning of `@Noa Levi`.
const longerNames = statement<{ rest: string }>(
  'goodbyes.longer_names',
  `select distinct substr(name, length($3) + 1) as rest from member
   where community_id = $1 and id <> $2 and left(name, length($3) + 1) = $3 || ' ' limit 200`,
);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
/** A replacement as `regexp_replace` takes it. */
const plain = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('&', '\\&');
/** A text as a regular expression finds it. */
const pattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * Finds `@Name` as a word of its own: not in an address such as `noa@name.example`, not the beginning of a longer name,
 * and not where the mention of somebody else of that name says whom it means.
 */
function mentionOf(name: string, longer: readonly string[]): string {
  const goesOn = longer.length > 0 ? `(?!(?:${longer.map(pattern).join('|')})(?![[:alnum:]_]))` : '';
  // In JSON a line break is written as a letter after a stroke.
  return `(?:(?<![[:alnum:]_.+-])|(?<=\\\\[bfnrt]))@${pattern(name)}(?![[:alnum:]_])${goesOn}(?!\\]\\(member:|</a>)`;
}

/** A mention with its link, the link alone, and the bare word, each as it is found and as it is written then. */
const GIVEN = `with given as (select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text,
  $10::text, $11::text, $12::text, $13::text)`;

/** Whether a column names the person, and what it says without the name. */
function unnamed({ column, isJson }: TextColumn): { names: string; set: string } {
  const text = isJson ? `${quoted(column)}::text` : quoted(column);
  const [spoken, like] = isJson ? ['$10', '$11'] : ['$6', '$9'];
  const mention = `regexp_replace(${text}, $2, $3, 'g')`;
  const link = `regexp_replace(${mention}, $4, $5, 'g')`;
  const said = `regexp_replace(${link}, ${spoken}, $7, 'g')`;
  // In JSON the name may stand alone as well, beside the id of its person.
  const written = isJson ? `replace(${said}, $12, $13)::jsonb` : said;
  const names = `(${text} like $8 or (${text} like ${like} and ${text} ~ ${spoken}))`;
  return { names, set: `${quoted(column)} = case when ${names} then ${written} else ${quoted(column)} end` };
}

/** Rewrites mentions in all columns of one table, which is read once. @returns the threads or ideas whose words have changed. */
async function rewrite(
  write: Write,
  columns: readonly TextColumn[],
  { id, name }: Leaver,
  longer: readonly string[],
): Promise<string[]> {
  const [{ table, place }] = columns as [TextColumn];
  const left = members.left;
  const parts = columns.map(unnamed);
  const { rows } = await write.tx.executeSql(
    `${GIVEN} update ${quoted(table)} set ${parts.map(({ set }) => set).join(', ')}
     where community_id = $1 and (${parts.map(({ names }) => names).join(' or ')})
     returning ${place ? quoted(place) : 'null'} as place`,
    [
      write.actor.communityId,
      `\\[@(?:\\\\.|[^\\]\\\\])*\\]\\(member:${id}\\)`,
      plain(`[@${left}](member:${id})`),
      `(<a[^>]*/members/${id}"[^>]*>)[^<]*(</a>)`,
      `\\1@${plain(left)}\\2`,
      mentionOf(name, longer),
      plain(`@${left}`),
      `%${id}%`,
      `%@${literal(name)}%`,
      mentionOf(inJson(name), longer.map(inJson)),
      `%@${literal(inJson(name))}%`,
      JSON.stringify(name),
      JSON.stringify(left),
    ],
  );
  return rows.map((row) => String(row['place'])).filter((value) => place !== null && value !== 'null');
}

/**
 * Takes a member's name, address and everything they showed of themselves out of their row, and their name out of every
 * text that mentions them. What others wrote of them in words of their own stays theirs.
 *
 * @param left when and how they left.
 * @returns the threads whose words have changed.
 */
export async function forgetName(
  write: Write,
  leaver: Leaver,
  left: Pick<MemberEntity, 'leftAt' | 'leftAs' | 'returnKey'>,
): Promise<string[]> {
  const { communityId } = write.actor;
  await write.tx.update(
    MemberEntity,
    { communityId, id: leaver.id },
    { ...left, name: members.left, email: null, userId: null, title: null, about: null },
  );
  await forgetInQueued(write, communityId, { name: leaver.name, instead: members.left });
  const threads = new Set<string>();
  const ideas = new Set<string>();
  const longer = (await write.tx.rows(longerNames, [communityId, leaver.id, leaver.name])).map(
    ({ rest }) => rest,
  );
  // In a large place on a busy machine the longest table takes more than the usual seconds, and nobody is to be kept here.
  await write.tx.takeTime(A_TABLE_MS);
  const columns = await write.tx.rows(textColumns);
  for (const ofTable of groupedBy(columns, ({ table }) => table).values()) {
    const changed = await rewrite(write, ofTable, leaver, longer);
    changed.forEach((id) => (ofTable[0]?.place === 'idea_id' ? ideas : threads).add(id));
  }
  const ofIdeas = await write.tx.rows(threadsOfIdeas, [communityId, [...ideas]]);
  ofIdeas.forEach(({ threadId }) => threads.add(threadId));
  return [...threads];
}

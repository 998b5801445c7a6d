import { mergeWordings } from '@rapport/shared/text/merge';
import type { Wording } from '@rapport/shared/text/words';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export type SuggestionField = 'TITLE' | 'TEXT';
export const SuggestionFieldEnum = enumOf<SuggestionField>('SuggestionField', 'A part of an idea’s words.', {
  TITLE: 'Its title.',
  TEXT: 'Its text.',
});

@ObjectType({
  description: 'Words that were changed in two ways since somebody began to write: in the idea and by them.',
  simpleResolvers: true,
})
export class MergeConflict {
  @Field(() => SuggestionFieldEnum, { description: 'Where they stand.' })
  field!: SuggestionField;

  @Field(() => String, { description: 'What stood there before either; may be empty.' })
  before!: string;

  @Field(() => String, { description: 'What stands there now; empty when it was taken out.' })
  current!: string;

  @Field(() => String, { description: 'What is to stand there; empty when it is to be taken out.' })
  suggested!: string;

  @Field(() => Int, {
    description: 'Where in the merged title or text the stretch with both sides begins, in UTF-16 units.',
  })
  at!: number;

  @Field(() => Int, { description: 'How long that stretch is, in UTF-16 units.' })
  length!: number;
}

@ObjectType({
  description:
    'A suggestion or an edit put together, word by word, with what the idea says since. A proposal: a person decides on the words.',
  simpleResolvers: true,
})
export class SuggestionMerge {
  @Field(() => Int, {
    description: 'Revision that stands now; pass it as `fromRevision` with the words chosen.',
  })
  currentRevision!: number;

  @Field(() => String, { description: 'Title that stands now.' })
  currentTitle!: string;

  @Field(() => String, { description: 'Words that stand now, in Markdown.' })
  currentText!: string;

  @Field(() => String, {
    description: 'Title with the changes of both; in a conflict it holds both sides, one after the other.',
  })
  title!: string;

  @Field(() => String, {
    description: 'Words with the changes of both; in a conflict they hold both sides, one after the other.',
  })
  text!: string;

  @Field(() => [MergeConflict], {
    description: 'Where both changed the same words, in the order of the text.',
  })
  conflicts!: MergeConflict[];

  @Field(() => Boolean, { description: 'Whether nothing conflicts.' })
  isClean!: boolean;
}

/** The words somebody began with, what they made of them, and what the idea says now. */
export interface Sides {
  base: Wording;
  current: Wording & { revision: number };
  suggested: Wording;
  /** BCP 47 tag of the space. */
  language: string;
}

/** Whether the idea says something else than it did then. */
export function hasMovedOn({ base, current }: Sides): boolean {
  return base.title !== current.title || base.text !== current.text;
}

/** Both put together. */
export function mergeOf({ base, current, suggested, language }: Sides): SuggestionMerge {
  const { title, text, conflicts } = mergeWordings(base, current, suggested, language);
  return Object.assign(new SuggestionMerge(), {
    currentRevision: current.revision,
    currentTitle: current.title,
    currentText: current.text,
    title,
    text,
    conflicts: conflicts.map((conflict) => Object.assign(new MergeConflict(), conflict)),
    isClean: conflicts.length === 0,
  });
}

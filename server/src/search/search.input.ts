import type { StageCategory } from '@rapport/shared/vocabulary';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/paging.js';
import { StageCategoryEnum } from '../spaces/space.module.js';
import { SearchKindEnum, SearchSortEnum, type SearchKind, type SearchSort } from './search.type.js';

@InputType({ description: 'What to look among; conditions that are set must all hold.' })
export class SearchFilter {
  @Field(() => [SearchKindEnum], { nullable: true, description: 'Only things of these kinds.' })
  kinds?: SearchKind[] | null;

  @Field(() => String, { nullable: true, description: 'Only in the space with this slug.' })
  space?: string | null;

  @Field(() => [StageCategoryEnum], {
    nullable: true,
    description: 'Only ideas at a stage of one of these categories, with their comments and answers.',
  })
  categories?: StageCategory[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only ideas with the tag of this slug, with their comments and answers.',
  })
  tag?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this member wrote.' })
  author?: string | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      'What to look for, at most 300 characters. "Words in quotes" must stand so; a word after a minus must not be there; the last word may be unfinished.',
  })
  query!: string;

  @Field(() => SearchFilter, { nullable: true, description: 'What to look among; everything when left out.' })
  filter?: SearchFilter | null;

  @Field(() => SearchSortEnum, { defaultValue: 'RELEVANCE', description: 'In which order.' })
  sort!: SearchSort;
}

@ArgsType()
export class SimilarArgs {
  @Field(() => String, {
    description:
      'What is being written: title and text, from three words on. Only the first 1,000 characters count.',
  })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Only in the space with this slug.' })
  space?: string | null;

  @Field(() => ID, { nullable: true, description: 'What to leave out, such as the one being edited.' })
  except?: string | null;

  @Field(() => Int, { defaultValue: 5, description: 'How many at most, from 1 to 50.' })
  first!: number;
}

import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({
  description: 'Other words for an idea. The title, the text or both must differ from its revision.',
})
export class SuggestEditInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => Int, { description: 'Revision the suggestion began with.' })
  fromRevision!: number;

  @Field(() => String, { description: 'The whole title, at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'The whole text, in Markdown.' })
  text!: string;

  @Field(() => String, { description: 'Why, in a sentence of at most 300 characters.' })
  why!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Agrees to be credited once it is accepted.' })
  wantsCredit!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Wants to be a co-author once it is accepted.' })
  wantsCoAuthorship!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "One's own open suggestion that this one takes the place of.",
  })
  replaces?: string | null;
}

@InputType({ description: 'What becomes of a suggestion that is accepted.' })
export class AcceptSuggestionInput {
  @Field(() => ID, { description: 'The suggestion.' })
  suggestionId!: string;

  @Field(() => Int, {
    description: 'Revision of the idea that whoever accepts was looking at; another one now is a conflict.',
  })
  fromRevision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The title that is to stand, together with `text`, when it is not what was suggested.',
  })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text that is to stand, together with `title`, when it is not what was suggested.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'What was changed, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'It changes what is proposed, so that earlier support was given for the former text. More than a fifth of the words does so by itself.',
  })
  material!: boolean;
}

@InputType({ description: 'Why a suggestion is declined.' })
export class DeclineSuggestionInput {
  @Field(() => ID, { description: 'The suggestion.' })
  suggestionId!: string;

  @Field(() => String, { description: 'Why, at most 1,000 characters.' })
  reason!: string;
}

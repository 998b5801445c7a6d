import { Field, ID, ObjectType } from 'type-graphql';
import { Preferences } from './preferences.type.js';

@ObjectType({ description: 'The signed-in member, with what only they see.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { description: 'The same as the id of their member.' })
  id!: string;

  @Field(() => String, { description: 'Where mail goes and what they sign in with. Nobody else sees it.' })
  email!: string;

  @Field(() => Preferences, { description: 'What they have chosen for themselves.' })
  preferences!: Preferences;
}

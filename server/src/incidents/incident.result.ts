import { createUnionType, Field, ObjectType } from 'type-graphql';
import { WordingHint } from '../answers/answer.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Incident } from './incident.type.js';

@ObjectType({
  description: 'The incident was told, reported on, or somebody said it hit them.',
  simpleResolvers: true,
})
export class IncidentChanged {
  @Field(() => Incident, { description: 'The incident as it is now.' })
  readonly incident: Incident;

  constructor(incident: Incident) {
    this.incident = incident;
  }
}

export const IncidentResult = createUnionType({
  name: 'IncidentResult',
  description: 'The incident, or why nothing was changed.',
  types: () => [IncidentChanged, InvalidInput, NotFound, NotPossible, WordingHint] as const,
});

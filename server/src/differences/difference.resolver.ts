import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { isTeam, Member, memberById } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { differencePolicy, sideOf, type JudgedDifference } from './difference.policy.js';
import { differenceCounts, differencesOfIdea } from './difference.queries.js';
import { partnersFor } from './difference.partners.js';
import {
  Difference,
  DifferenceActionEnum,
  DifferenceSideNameEnum,
  type DifferenceAction,
} from './difference.type.js';
import type { DifferenceSideName } from '@rapport/shared/vocabulary';

async function ideaOf(context: RequestContext, { ideaId }: Difference): Promise<Idea> {
  const idea = await findIdea(context, ideaId);
  if (!idea) {
    throw new Error('A difference is shown whose idea is not.');
  }
  return idea;
}

function people({ sides }: Difference): JudgedDifference['people'] {
  const of = (name: DifferenceSideName): string => sides.find(({ side }) => side === name)?.member.id ?? '';
  return { CUSTOMER: of('CUSTOMER'), TEAM: of('TEAM') };
}

function judged(difference: Difference, idea: Idea): JudgedDifference {
  const { isOpen, sides, sharedAgreed, sharedSide, proposalSide } = difference;
  const team = sides.find(({ side }) => side === 'TEAM')?.member;
  return {
    isOpen,
    people: people(difference),
    bothSpoke: sides.every(({ position }) => position !== null),
    sharedWaitsFrom: sharedAgreed ? null : sharedSide,
    proposalWaitsFrom: proposalSide,
    teamVacant: team !== undefined && (team.hasLeft || !isTeam(team.role)),
    ideaAtRest:
      idea.withdrawnAt !== null || idea.space.archivedAt !== null || idea.stage.category === 'MERGED',
  };
}

@Resolver(() => Difference)
export class DifferenceResolver {
  @FieldResolver(() => Idea, { description: 'The idea it is about.' })
  async idea(@Root() difference: Difference, @Ctx() context: RequestContext): Promise<Idea> {
    return ideaOf(context, difference);
  }

  @FieldResolver(() => String, { description: 'Path of its very place.' })
  async path(@Root() difference: Difference, @Ctx() context: RequestContext): Promise<string> {
    return `${(await ideaOf(context, difference)).path}/differences#difference-${difference.id}`;
  }

  @FieldResolver(() => DifferenceSideNameEnum, {
    nullable: true,
    description: 'The side the viewer speaks for; null for everybody else.',
  })
  viewerSide(@Root() difference: Difference, @Ctx() { actor }: RequestContext): DifferenceSideName | null {
    return actor.memberId ? sideOf({ people: people(difference) }, actor.memberId) : null;
  }

  @FieldResolver(() => [DifferenceActionEnum], { description: 'What the viewer may do now.' })
  async viewerCan(
    @Root() difference: Difference,
    @Ctx() context: RequestContext,
  ): Promise<DifferenceAction[]> {
    return differencePolicy.can(context.actor, judged(difference, await ideaOf(context, difference)));
  }
}

/** Without asking the database, where the read of the idea has counted. */
async function countsOf(idea: Idea, context: RequestContext): Promise<{ open: number; all: number }> {
  return idea.differenceTotals ?? context.loaders.load(context, differenceCounts, idea.id);
}

@Resolver(() => Idea)
export class IdeaDifferenceFields {
  @FieldResolver(() => [Difference], { description: 'Where people see it differently, open ones first.' })
  async differences(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Difference[]> {
    return context.loaders.load(context, differencesOfIdea, idea.id);
  }

  @FieldResolver(() => Int, { description: 'How many differences about it are open.' })
  async openDifferenceCount(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<number> {
    return (await countsOf(idea, context)).open;
  }

  @FieldResolver(() => Int, { description: 'How many differences about it there are, ended ones too.' })
  async differenceCount(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<number> {
    return (await countsOf(idea, context)).all;
  }

  @FieldResolver(() => [Member], {
    description:
      'With whom the viewer may open a difference about it, the nearest first; at most 20. Nobody without signing in.',
  })
  async differencePartners(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Member[]> {
    if (context.actor.kind === 'anonymous') {
      return [];
    }
    const partners = await partnersFor(context.db, context.actor, {
      id: idea.id,
      authorId: idea.author.id,
      spaceVisibility: idea.space.visibility,
    });
    return Promise.all(partners.map(({ id }) => memberById(context, id)));
  }
}

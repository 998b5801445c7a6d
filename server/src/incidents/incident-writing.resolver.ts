import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { publishIncident, reportOnIncident, sayItHitMe } from './incident.commands.js';
import { PublishIncidentInput, ReportOnIncidentInput, SayItHitMeInput } from './incident.input.js';
import { findIncident } from './incident.queries.js';
import { IncidentChanged, IncidentResult } from './incident.result.js';

type Outcome = { incidentId: string } | Problem;

async function shown(context: RequestContext, outcome: Outcome): Promise<IncidentChanged | Problem> {
  return answerWith(outcome, async ({ incidentId }) => {
    const incident = await findIncident(context, incidentId);
    return incident ? new IncidentChanged(incident) : new NotFound();
  });
}

@Resolver()
export class IncidentWritingResolver {
  @Access('incident:write')
  @Mutation(() => IncidentResult, {
    description:
      'Tells many what went wrong, in a fixed order: apology, what happened, what we do, when we report back. Another order is refused.',
  })
  async publishIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishIncidentInput, { description: 'What went wrong.' })
    input: PublishIncidentInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<IncidentChanged | Problem> {
    return shown(context, await runCommand(context, publishIncident, input, key));
  }

  @Access('incident:write')
  @Mutation(() => IncidentResult, {
    description: 'Reports what came of an incident, once. It keeps the promise to report.',
  })
  async reportOnIncident(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportOnIncidentInput, { description: 'The report.' }) input: ReportOnIncidentInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<IncidentChanged | Problem> {
    return shown(context, await runCommand(context, reportOnIncident, input, key));
  }

  @Access('incident:say')
  @Mutation(() => IncidentResult, {
    description:
      'Says, as a customer, that an incident hit you too. The team then writes to you: a recovery is opened.',
  })
  async sayItHitMe(
    @Ctx() context: RequestContext,
    @Arg('input', () => SayItHitMeInput, { description: 'Which incident, and how.' }) input: SayItHitMeInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<IncidentChanged | Problem> {
    return shown(context, await runCommand(context, sayItHitMe, input, key));
  }
}

import type { DraftKind } from '@rapport/shared/vocabulary';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { Problem } from '../platform/problems.js';
import { discardDraft, saveDraft } from './draft.commands.js';
import { draftOf } from './draft.queries.js';
import {
  DiscardDraftResult,
  Draft,
  DraftDiscarded,
  DraftKindEnum,
  DraftSaved,
  SaveDraftInput,
  SaveDraftResult,
} from './draft.type.js';

const KIND = { description: 'What it would become.' };
const SUBJECT = { description: 'What it belongs to: a thread, idea or space id, or "new".' };

@Resolver()
export class DraftResolver {
  @Access('draft:own')
  @Query(() => Draft, { nullable: true, description: "The viewer's own draft, if there is one." })
  async draft(
    @Ctx() context: RequestContext,
    @Arg('kind', () => DraftKindEnum, KIND) kind: DraftKind,
    @Arg('subject', () => String, SUBJECT) subject: string,
  ): Promise<Draft | null> {
    return draftOf(context, kind, subject);
  }

  @Access('draft:own')
  @Mutation(() => SaveDraftResult, {
    description: 'Keeps what the viewer has typed so far; one draft for each kind and subject.',
  })
  async saveDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveDraftInput, { description: 'What has been typed.' }) input: SaveDraftInput,
  ): Promise<DraftSaved | Problem> {
    return answerWith(await runCommand(context, saveDraft, input), async ({ kind, subject }) =>
      Object.assign(new DraftSaved(), { draft: await draftOf(context, kind, subject) }),
    );
  }

  @Access('draft:own')
  @Mutation(() => DiscardDraftResult, { description: 'Forgets a draft.' })
  async discardDraft(
    @Ctx() context: RequestContext,
    @Arg('kind', () => DraftKindEnum, KIND) kind: DraftKind,
    @Arg('subject', () => String, SUBJECT) subject: string,
  ): Promise<DraftDiscarded> {
    const outcome = await runCommand(context, discardDraft, { kind, subject });
    // No draft can be kept under a malformed subject, so there is none to discard.
    const draftId = outcome instanceof Problem ? null : outcome.draftId;
    return Object.assign(new DraftDiscarded(), { draftId });
  }
}

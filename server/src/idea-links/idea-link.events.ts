import type { IdeaLinkKind } from '@rapport/shared/vocabulary';
import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

interface OfLink {
  linkId: string;
  ideaId: string;
  otherId: string;
  kind: IdeaLinkKind;
}

const topic = ({ ideaId }: OfLink): string => ideaTopic(ideaId);

export const ideasLinked = defineEvent<OfLink>('ideasLinked', topic);
export const ideasUnlinked = defineEvent<OfLink>('ideasUnlinked', topic);

/** For those who watch the other of the two. */
export const linkedFromElsewhere = defineEvent<{ linkId: string; otherId: string }>(
  'linkedFromElsewhere',
  ({ otherId }) => ideaTopic(otherId),
);

import { useQuery } from '@apollo/client/react';
import type { Written } from './diff/Comparison';
import { IdeaTextsDocument } from './Versions.generated';

interface Present extends Written {
  number: number;
  revision: number;
}

/** The words of an idea at the version that somebody began to write from, which may no longer be the present one. */
export function useBase(idea: Present, revision: number): Written {
  const { data } = useQuery(IdeaTextsDocument, {
    variables: { number: idea.number, revisions: [revision] },
    skip: revision === idea.revision,
  });
  const former = data?.idea?.revisions.find(({ number }) => number === revision);
  return former ?? idea;
}

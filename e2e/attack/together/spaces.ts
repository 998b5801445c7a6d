import type { Caller } from '../caller.ts';
import { at } from '../http.ts';
import type { Space } from '../things.ts';

const CREATE = `mutation ($input: CreateSpaceInput!) { createSpace(input: $input) {
  ... on SpaceChanged { space { id slug stages { id category } } } ... on Problem { message } } }`;

/** A new space. @throws when it is refused. */
export async function spaceNamed(
  admin: Caller,
  name: string,
  visibility: 'PUBLIC' | 'MEMBERS' | 'STAFF',
): Promise<Space> {
  const input = { name, visibility, description: 'A room', cadenceDays: 5 };
  const answer = await admin.ask(CREATE, { input });
  const space = at(answer, 'createSpace', 'space');
  if (!space) throw new Error(`The space was refused: ${JSON.stringify(answer)}`);
  return {
    id: String(at(space, 'id')),
    slug: String(at(space, 'slug')),
    stageId: String(at(space, 'stages', 0, 'id')),
  };
}

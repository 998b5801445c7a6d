import { list, mine, type Parts } from './part.js';

/** How something felt, as they told it. What others told them is in no file. */
export const feelingParts: Parts = {
  feelings: list(
    `'about', lower(x.kind), 'to', r.name, 'text', x.text, 'at', x.at`,
    `feeling x join member r on r.community_id = x.community_id and r.id = x.reader_id ${mine('member_id')}`,
    'x.at, x.id',
  ),
};

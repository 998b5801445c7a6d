import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import type { ShownReview } from './review';
import { t } from './words';

/** Who answers for a review, by name. */
export function ReviewOwner({ review }: { review: ShownReview }) {
  return review.owner ? fill(t('owner'), { name: <MemberName member={review.owner} /> }) : t('nobody');
}

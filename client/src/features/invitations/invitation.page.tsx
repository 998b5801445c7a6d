import { useState } from 'react';
import { useParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Narrow } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ArrivalSteps } from '../sign-in/ArrivalSteps';
import { useArrival } from '../sign-in/use-arrival';
import { InvitationOfferDocument } from './Invitation.generated';
import { Offer } from './Offer';
import { OfferEnded } from './OfferEnded';
import { t } from './words';

const tokenOf = (params: Record<string, string | undefined>) => ({ token: params['token'] ?? '' });

export const loader = (args: LoaderFunctionArgs) => load(args, InvitationOfferDocument, tokenOf(args.params));

/** What an invitation promises, shown before it is accepted. */
export function Component() {
  const { name } = useCommunity();
  const { token } = tokenOf(useParams());
  const data = usePage(InvitationOfferDocument, { token });
  const [ended, setEnded] = useState(false);
  const arrival = useArrival('/', { invitation: token });
  const offer = data.invitationOffer;
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description', { name })} path="/invitation" hidden />
      {arrival.step && <ArrivalSteps arrival={arrival} />}
      {!arrival.step && (!offer || offer.expired || ended) && (
        <OfferEnded kind={offer ? 'expired' : 'gone'} inviter={offer?.invitedBy ?? ''} />
      )}
      {!arrival.step && offer && !offer.expired && !ended && (
        <Offer offer={offer} token={token} arrival={arrival} onEnded={() => setEnded(true)} />
      )}
    </Narrow>
  );
}

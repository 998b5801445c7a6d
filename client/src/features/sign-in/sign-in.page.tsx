import { useState } from 'react';
import { redirect, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, loadShell } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { ownPath } from '../../lib/sign-in-path';
import { usePage } from '../../lib/use-page';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ArrivalSteps } from './ArrivalSteps';
import { CodeStep } from './CodeStep';
import { SignInDocument } from './SignIn.generated';
import { SignInSide } from './SignInSide';
import { useTripBack } from './trip';
import { useArrival } from './use-arrival';
import { WaysIn } from './WaysIn';
import { t } from './words';

/** Somebody who is signed in already goes where they wanted to go. */
export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { viewer } = await loadShell(args);
  if (viewer) return redirect(ownPath(new URL(args.request.url).searchParams.get('to')));
  return load(args, SignInDocument, {});
}

/** Signing in: by a code in a mail, a password, the community's provider, or as somebody of the demo. */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const data = usePage(SignInDocument, {});
  useTripBack();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const to = ownPath(search.get('to'));
  const invitation = search.get('invitation');
  const arrival = useArrival(to, {
    invitation,
    first: search.get('step') === 'name' ? { at: 'name' } : null,
  });
  let step = <WaysIn community={data.community} email={email} to={to} arrival={arrival} onSent={setSentTo} />;
  if (arrival.step) step = <ArrivalSteps arrival={arrival} />;
  else if (sentTo) {
    const back = () => {
      setEmail(sentTo);
      setSentTo(null);
    };
    step = (
      <CodeStep
        email={sentTo}
        to={to}
        mailAt={data.community.signIn.mailAt}
        {...{ arrival, onOther: back }}
      />
    );
  }
  return (
    <>
      <PageMeta title={t('title')} description={t('description', { name })} path="/sign-in" />
      <Columns
        label={t('here.label')}
        side={<SignInSide community={data.community} invited={invitation !== null} />}
      >
        {step}
      </Columns>
    </>
  );
}

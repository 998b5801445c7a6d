import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { useCommunity } from '../../lib/shell';

export function Component() {
  const { name, tagline } = useCommunity();
  return (
    <>
      <PageMeta title={name} description={tagline} path="/" />
      <PageHead title={name} lead={tagline} />
    </>
  );
}

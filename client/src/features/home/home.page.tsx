import { Link, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { useCommunity } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { Columns } from '../../ui/layout/Columns';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ForYou } from '../moments/ForYou';
import { HowFoundGate } from '../moments/HowFoundGate';
import { NextMeetings } from '../meetings/NextMeetings';
import { NewestOutcomes } from '../outcomes/NewestOutcomes';
import { IdeaCard } from '../ideas/IdeaCard';
import { HomeStory } from '../stories/HomeStory';
import { HomeDocument } from './Home.generated';
import { HomeSide } from './HomeSide';
import { NewestAnswers } from './NewestAnswers';
import { OpenQuestions } from './OpenQuestions';
import { t } from './words';
import styles from './Home.module.css';

export const loader = (args: LoaderFunctionArgs) => load(args, HomeDocument, {});

/** What is happening here: the newest answers, what moves people, what the team owes, and where to go. */
export function Component() {
  const { name, tagline } = useCommunity();
  const data = usePage(HomeDocument, {});
  const { trending } = data;
  return (
    <>
      <PageMeta title={name} description={tagline} path="/" feed="/feed.atom" />
      <PageHead title={name} lead={tagline}>
        <LinkButton tone="strong" to="/ideas/new">
          {t('post')}
        </LinkButton>
        <LinkButton to="/ideas">{t('toIdeas')}</LinkButton>
      </PageHead>
      <Columns
        label={name}
        side={
          <HomeSide owed={data.owed} waiting={data.waiting} hurting={data.hurting} spaces={data.spaces} />
        }
      >
        {data.viewer && <OpenQuestions questions={data.viewer.questions} />}
        {data.viewer && <ForYou viewer={data.viewer} />}
        <NewestAnswers answers={data.recentAnswers} />
        <NewestOutcomes outcomes={data.outcomes.edges} />
        <HomeStory stories={data.stories.edges} />
        <NextMeetings meetings={data.listening.edges} />
        <section aria-labelledby="trending">
          <SectionTitle id="trending">{t('trending')}</SectionTitle>
          <div className={styles.ideas}>
            {trending.edges.map(({ node }) => (
              <IdeaCard key={node.id} idea={node} heading="h3" />
            ))}
          </div>
          {trending.edges.length === 0 && <p className={styles.none}>{t('trendingNone')}</p>}
          <p className={styles.all}>
            <Link to="/ideas">{t('allTrending')}</Link>
          </p>
        </section>
        {data.viewer && <HowFoundGate />}
      </Columns>
    </>
  );
}

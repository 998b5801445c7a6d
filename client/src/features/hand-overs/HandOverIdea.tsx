import { useRevalidator } from 'react-router';
import { useWrite } from '../../lib/write';
import { HandOverForm } from './HandOverForm';
import { HandOverIdeaDocument } from './HandOvers.generated';

/** Names somebody else who answers for an idea. */
export default function HandOverIdea({ ideaId, onDone }: { ideaId: string; onDone: () => void }) {
  const { revalidate } = useRevalidator();
  const [handOver] = useWrite(HandOverIdeaDocument);
  return (
    <HandOverForm
      holderId={null}
      onSend={(values) => handOver({ variables: { input: { ideaId, ...values } } })}
      onDone={() => {
        onDone();
        // The trail on the page is another part with its own query.
        void revalidate();
      }}
      onCancel={onDone}
    />
  );
}

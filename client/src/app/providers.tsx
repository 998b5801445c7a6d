import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { NowProvider } from '../lib/clock';
import { OriginContext } from '../lib/origin';
import { Toaster } from '../ui/toast/Toaster';

interface ProvidersProps {
  client: ApolloClient;
  origin: string;
  /** Milliseconds since 1970 at which the server rendered. */
  renderedAt: number;
  children: ReactNode;
}

/** What every component may ask for, on the server and in the browser. */
export function Providers({ client, origin, renderedAt, children }: ProvidersProps) {
  return (
    <ApolloProvider client={client}>
      <OriginContext value={origin}>
        <NowProvider renderedAt={renderedAt}>
          <Toaster>{children}</Toaster>
        </NowProvider>
      </OriginContext>
    </ApolloProvider>
  );
}

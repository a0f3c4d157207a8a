import assert from 'node:assert/strict';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createHash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { invalidQuery, pageQuery, pageThrough, queryWithVariables, simpleQuery, subscription, within } from '../requests.mjs';

export async function run(url, check) {
  const socket = createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket });
  const http = new HttpLink({ uri: url });
  const client = clientOf(ApolloLink.split(({ operationType }) => operationType === 'subscription', new GraphQLWsLink(socket), http));
  const ask = async (query, variables) => (await client.query({ query: gql(query), variables, fetchPolicy: 'no-cache' })).data;

  await check('query', async () => assert.equal((await ask(simpleQuery)).__typename, 'Query'));
  await check('variables', async () => assert.equal((await ask(queryWithVariables, { first: 3, withName: true })).institutions.nodes.length, 3));
  await check('error', () =>
    assert.rejects(ask(invalidQuery), (error) => CombinedGraphQLErrors.is(error) && /Cannot query field "nmae"/.test(error.message)));
  await check('page loop', () => pageThrough((variables) => ask(pageQuery, variables)));
  await check('the normalised cache knows a node again by its id', async () => {
    const { data } = await client.query({ query: gql(pageQuery), variables: { first: 1 } });
    const id = data.institutions.edges[0].node.id;
    assert.ok(client.cache.extract()[`Institution:${id}`]);
  });
  await check('automatic persisted queries', async () => {
    const sha256 = (text) => createHash('sha256').update(text).digest('hex');
    const persisted = clientOf(ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries: true }), http]));
    for (let round = 0; round < 2; round++) {
      const { data } = await persisted.query({ query: gql(simpleQuery), fetchPolicy: 'no-cache' });
      assert.equal(data.__typename, 'Query');
    }
    persisted.stop();
  });
  await check('subscription', () =>
    within(
      10000,
      new Promise((resolve, reject) => {
        const subscribed = client.subscribe({ query: gql(subscription) }).subscribe({
          next: (result) => {
            subscribed.unsubscribe();
            result.error ? reject(result.error) : resolve(assert.equal(typeof result.data.graphChanged.revision, 'number'));
          },
          error: reject,
        });
      }),
      'The first event',
    ));
  client.stop();
  await socket.dispose();
}

function clientOf(link) {
  return new ApolloClient({ link, cache: new InMemoryCache() });
}

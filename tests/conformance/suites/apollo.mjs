import assert from 'node:assert/strict';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createHash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { deferredQuery, invalidQuery, pageQuery, pageThrough, queryWithVariables, simpleQuery, subscription, within } from '../requests.mjs';

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
  await check('@defer: the answer comes in parts and ends whole', async () => {
    const incremental = clientOf(http, { incrementalHandler: new GraphQL17Alpha9Handler() });
    const states = await within(10000, statesOf(incremental.watchQuery({ query: gql(deferredQuery), variables: { first: 3 } })), 'The last part');
    assert.ok(states.length >= 2, `${states.length} states`);
    assert.equal(states[0].dataState, 'streaming');
    assert.deepEqual(states[0].data.institutions.nodes.map((node) => node.name), [undefined, undefined, undefined]);
    const last = states.at(-1);
    assert.equal(last.dataState, 'complete');
    assert.ok(last.data.institutions.nodes.every((node) => node.id && node.name));
    assert.ok(last.data.institutions.totalCount >= 3);
    incremental.stop();
  });
  await check('@defer: a client without parts gets the fragments in one answer', async () => {
    const { data } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: deferredQuery, variables: { first: 3 } }),
    }).then((response) => response.json());
    assert.ok(data.institutions.nodes.every((node) => node.name));
    assert.ok(data.institutions.totalCount >= 3);
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

function clientOf(link, options) {
  return new ApolloClient({ link, cache: new InMemoryCache(), ...options });
}

/** What a query gives until it is complete, loading states without data left out. */
function statesOf(query) {
  return new Promise((resolve, reject) => {
    const states = [];
    const subscribed = query.subscribe({
      next: (state) => {
        if (state.error) {
          reject(state.error);
        } else if (state.data) {
          states.push(state);
          if (state.dataState === 'complete') {
            subscribed.unsubscribe();
            resolve(states);
          }
        }
      },
      error: reject,
    });
  });
}

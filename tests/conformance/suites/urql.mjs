import assert from 'node:assert/strict';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { invalidQuery, pageQuery, pageThrough, queryWithVariables, simpleQuery, subscription, within } from '../requests.mjs';

export async function run(url, check) {
  const socket = createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket });
  const client = new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe(request, sink) }) }),
      }),
    ],
  });
  const ask = async (document, variables) => {
    const { data, error } = await client.query(document, variables ?? {}).toPromise();
    if (error) {
      throw error;
    }
    return data;
  };

  await check('query', async () => assert.equal((await ask(simpleQuery)).__typename, 'Query'));
  await check('query by GET', async () => {
    const { data } = await client.query(simpleQuery, {}, { preferGetMethod: 'force' }).toPromise();
    assert.equal(data.__typename, 'Query');
  });
  await check('variables', async () => assert.equal((await ask(queryWithVariables, { first: 3, withName: false })).institutions.nodes.length, 3));
  await check('error', async () => {
    const { error } = await client.query(invalidQuery, {}).toPromise();
    assert.match(error.graphQLErrors[0].message, /Cannot query field "nmae"/);
    assert.equal(error.networkError, undefined);
  });
  await check('page loop', () => pageThrough((variables) => ask(pageQuery, variables)));
  await check('subscription', () =>
    within(
      10000,
      new Promise((resolve, reject) => {
        const { unsubscribe } = client.subscription(subscription, {}).subscribe((result) => {
          unsubscribe();
          result.error ? reject(result.error) : resolve(assert.equal(typeof result.data.graphChanged.revision, 'number'));
        });
      }),
      'The first event',
    ));
  await socket.dispose();
}

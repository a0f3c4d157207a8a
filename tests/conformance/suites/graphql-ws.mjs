import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { invalidQuery, pageQuery, pageThrough, queryWithVariables, simpleQuery, subscription, within } from '../requests.mjs';

const operationCount = 1000;

/** The happy paths of the protocol's own client. */
export async function run(url, check) {
  const client = createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, keepAlive: 200 });
  const ask = async (query, variables) => {
    for await (const result of client.iterate({ query, variables })) {
      if (result.errors) {
        throw new Error(result.errors[0].message);
      }
      return result.data;
    }
    throw new Error('Completed without a result.');
  };

  await check('query', async () => assert.equal((await ask(simpleQuery)).__typename, 'Query'));
  await check('variables', async () => assert.equal((await ask(queryWithVariables, { first: 3, withName: true })).institutions.nodes.length, 3));
  await check('error', () =>
    assert.rejects(
      within(5000, new Promise((resolve, reject) => client.subscribe({ query: invalidQuery }, { next: resolve, complete: resolve, error: reject })), 'The error'),
      (errors) => /Cannot query field "nmae"/.test(errors[0].message),
    ));
  await check('page loop', () => pageThrough((variables) => ask(pageQuery, variables)));
  await check('subscription', async () => {
    const events = client.iterate({ query: subscription });
    const { value } = await within(10000, events.next(), 'The first event');
    assert.equal(typeof value.data.graphChanged.revision, 'number');
    await within(5000, events.return(), 'Completing');
  });
  await check(`${operationCount} operations on one socket`, async () => {
    const answers = await within(30000, Promise.all(Array.from({ length: operationCount }, () => ask(simpleQuery))), 'All operations');
    assert.equal(answers.filter((data) => data.__typename === 'Query').length, operationCount);
  });
  await client.dispose();
}

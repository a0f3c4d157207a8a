import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { deferredQuery, invalidQuery, pageQuery, pageThrough, queryWithVariables, simpleQuery, subscription, within } from '../requests.mjs';

/** GraphQL over server-sent events, one connection an operation ("distinct connections mode"). */
export async function run(url, check) {
  const client = createClient({ url, singleConnection: false, retryAttempts: 0 });
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
  await check('error', () => assert.rejects(ask(invalidQuery), /Cannot query field "nmae"/));
  await check('page loop', () => pageThrough((variables) => ask(pageQuery, variables)));
  await check('@defer: one event a part', async () => {
    const parts = [];
    for await (const part of client.iterate({ query: deferredQuery, variables: { first: 3 } })) {
      parts.push(part);
    }
    assert.ok(parts.length >= 2, `${parts.length} parts`);
    assert.deepEqual(parts.map((part) => part.hasNext), [...parts.slice(1).map(() => true), false]);
    const pending = parts.flatMap((part) => part.pending ?? []).map(({ id }) => id);
    const completed = parts.flatMap((part) => part.completed ?? []).map(({ id }) => id);
    assert.deepEqual(completed.toSorted(), pending.toSorted());
    assert.equal(pending.length, 4);
  });
  await check('subscription', async () => {
    const events = client.iterate({ query: subscription });
    const { value } = await within(10000, events.next(), 'The first event');
    assert.equal(typeof value.data.graphChanged.revision, 'number');
    await within(5000, events.return(), 'Completing');
  });
  await check('the stream says complete after its last event', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: simpleQuery }),
    });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^text\/event-stream/);
    const events = (await response.text()).split('\n').filter((line) => line.startsWith('event:'));
    assert.deepEqual(events.map((line) => line.replace(/^event: ?/, '')), ['next', 'complete']);
  });
  client.dispose();
}

import assert from 'node:assert/strict';
import { ClientError, GraphQLClient } from 'graphql-request';
import { invalidQuery, pageQuery, pageThrough, queryWithVariables, simpleQuery } from '../requests.mjs';

export async function run(url, check) {
  const client = new GraphQLClient(url);
  await check('query', async () => {
    const data = await client.request(simpleQuery);
    assert.equal(data.__typename, 'Query');
    assert.equal(typeof data.statistics.nodeCount, 'number');
  });
  await check('variables', async () => {
    const { institutions } = await client.request(queryWithVariables, { first: 3, withName: true });
    assert.equal(institutions.nodes.length, 3);
    assert.ok(institutions.nodes.every((node) => node.id && 'name' in node));
  });
  await check('error', () =>
    assert.rejects(client.request(invalidQuery), (error) => error instanceof ClientError && /Cannot query field "nmae"/.test(error.message)));
  await check('page loop', () => pageThrough((variables) => client.request(pageQuery, variables)));
  await check('several documents at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.request(simpleQuery)));
    assert.ok(answers.every((data) => data.__typename === 'Query'));
  });
}

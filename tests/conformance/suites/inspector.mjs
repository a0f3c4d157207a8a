import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CriticalityLevel, diff, validate } from '@graphql-inspector/core';
import { Source, buildSchema } from 'graphql';
import { fetchSdl } from '../http.mjs';

const committedSchema = new URL('../../../docs/api/schema.graphql', import.meta.url);
const readme = new URL('../../../README.md', import.meta.url);

/** The served schema breaks nothing that the committed one promised; the queries of the README are valid. */
export async function run(url, check) {
  const served = buildSchema(await fetchSdl(url));
  await check('no breaking change against the committed schema', async () => {
    const changes = await diff(buildSchema(await readFile(committedSchema, 'utf8')), served);
    assert.deepEqual(changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking).map((change) => change.message), []);
  });

  const documents = graphqlBlocks(await readFile(readme, 'utf8'));
  await check(`the ${documents.length} queries of the README are valid and use nothing deprecated`, () => {
    assert.notEqual(documents.length, 0);
    const invalid = validate(served, documents.map((text, i) => new Source(text, `README query ${i + 1}`)));
    assert.deepEqual(invalid.map(({ source, errors, deprecated }) => [source.name, ...errors.map(String), ...deprecated.map(String)]), []);
  });
}

function graphqlBlocks(markdown) {
  return [...markdown.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map((match) => match[1]);
}

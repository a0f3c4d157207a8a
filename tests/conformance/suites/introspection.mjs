import assert from 'node:assert/strict';
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } from 'graphql';
import { fetchSdl, post } from '../http.mjs';

const options = ['descriptions', 'specifiedByUrl', 'directiveIsRepeatable', 'schemaDescription', 'inputValueDeprecation', 'oneOf'];

/** Introspection with every option, and with each alone: the schema that a client builds is valid and is the one that is served. */
export async function run(url, check) {
  const sdl = await fetchSdl(url);
  await check('the served schema is valid', () => assert.deepEqual(validateSchema(buildSchema(sdl)), []));

  const all = Object.fromEntries(options.map((option) => [option, true]));
  const complete = await introspect(url, all);
  await check('every option: the schema of a client is valid', () => assert.deepEqual(validateSchema(complete), []));
  await check('every option: the schema of a client is the served one', () =>
    assert.equal(printSchema(lexicographicSortSchema(complete)), printSchema(lexicographicSortSchema(buildSchema(sdl)))));
  await check('every option: printed as the served text', () => assert.equal(printSchema(complete).trim(), sdl.trim()));

  for (const option of [null, ...options]) {
    const only = Object.fromEntries(options.map((each) => [each, each === option]));
    await check(`${option ?? 'no option'}: the schema of a client is valid`, async () =>
      assert.deepEqual(validateSchema(await introspect(url, only)), []));
  }
}

async function introspect(url, chosen) {
  const { status, body } = await post(url, { query: getIntrospectionQuery(chosen) });
  assert.equal(status, 200);
  assert.equal(body.errors, undefined);
  return buildClientSchema(body.data);
}

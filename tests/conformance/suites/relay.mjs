import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fetchSdl } from '../http.mjs';
import { withTemporaryFolder } from '../temporary.mjs';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

const source = `
graphql\`
  query AppQuery($id: ID!, $count: Int!) {
    ...InstitutionList_query @arguments(count: $count)
    node(id: $id) { id ...Institution_agreements @arguments(count: $count) @alias(as: "institution") }
  }
\`;

graphql\`
  fragment InstitutionList_query on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "InstitutionListPaginationQuery") {
    institutions(first: $count, after: $cursor) @connection(key: "InstitutionList_institutions") {
      edges { node { id name ...Institution_agreements } }
    }
  }
\`;

graphql\`
  fragment Institution_agreements on Institution
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "InstitutionAgreementsPaginationQuery") {
    name
    agreements(first: $count, after: $cursor) @connection(key: "Institution_agreements") {
      edges { node { id name } }
    }
  }
\`;
`;

/** relay-compiler takes the schema, pages through a root list and a relationship, and refetches both. */
export async function run(url, check) {
  const sdl = await fetchSdl(url);
  await check('compiles fragments with @connection and @refetchable', () =>
    withTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'src'));
      await writeFile(join(folder, 'schema.graphql'), sdl);
      await writeFile(join(folder, 'src', 'App.js'), source);
      await writeFile(
        join(folder, 'relay.config.json'),
        JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true }),
      );
      await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });
      const artifacts = await readdir(join(folder, 'src', '__generated__'));
      assert.deepEqual(artifacts.sort(), [
        'AppQuery.graphql.js',
        'InstitutionAgreementsPaginationQuery.graphql.js',
        'InstitutionListPaginationQuery.graphql.js',
        'InstitutionList_query.graphql.js',
        'Institution_agreements.graphql.js',
      ]);
    }));
}

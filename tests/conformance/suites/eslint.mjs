import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { fetchSdl } from '../http.mjs';
import { withTemporaryFolder } from '../temporary.mjs';

/** The rules for Relay's connections, and a description on everything. */
const rules = {
  ...graphqlPlugin.configs['flat/schema-relay'].rules,
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false }],
  '@graphql-eslint/require-description': [
    'error',
    { types: true, rootField: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true },
  ],
};

/**
 * Claims, conflicts, merges and parts of networks come in connections, but are no nodes of the graph: they have no kind, names or claims of
 * their own, which `Node` has, and are not found by `node(id)`. That a connection leads to `Node` is this plugin's wish; the specification of
 * connections asks for any object, interface, union or leaf.
 */
const edgesOfOtherThings = ['ClaimsEdge', 'ConflictsEdge', 'NetworkNodesEdge', 'CooperationTiesEdge', 'RankingEdge', 'MatrixRowsEdge', 'MergesEdge'];

export async function run(url, check) {
  const sdl = await fetchSdl(url);
  const lines = sdl.split('\n');
  const messages = (await withTemporaryFolder((folder) => lint(folder, sdl))).filter(
    (message) =>
      !/must implement `Node`/.test(message.message) ||
      !edgesOfOtherThings.some((name) => lines[message.line - 1].startsWith(`type ${name} `)),
  );
  for (const rule of Object.keys(rules)) {
    await check(rule, () => assert.deepEqual(messages.filter((message) => message.ruleId === rule).map(text), []));
  }
  await check('nothing else is wrong', () => assert.deepEqual(messages.filter((message) => !(message.ruleId in rules)).map(text), []));
}

async function lint(folder, sdl) {
  const file = join(folder, 'schema.graphql');
  await writeFile(file, sdl);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.graphql'],
        languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema: file } } },
        plugins: { '@graphql-eslint': graphqlPlugin },
        rules,
      },
    ],
  });
  const [result] = await eslint.lintFiles([file]);
  return result.messages;
}

function text(message) {
  return `${message.line}:${message.column}: ${message.message}`;
}

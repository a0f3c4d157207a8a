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
  // Off: it forbids every list of anything but edges, so also `nodes: [Institution!]` beside `edges` and `names: [Name!]!`.
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false }],
  '@graphql-eslint/require-description': [
    'error',
    { types: true, rootField: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true },
  ],
};

export async function run(url, check) {
  const sdl = await fetchSdl(url);
  const messages = await withTemporaryFolder((folder) => lint(folder, sdl));
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

// Writes src/api/kinds.ts from graph-schema/: which field of which kind follows which relationship type, and the question that counts
// them. So the pages offer every relationship of the schema, and none that is not in it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse } from 'graphql';

const folder = fileURLToPath(new URL('../../../graph-schema', import.meta.url));
const target = fileURLToPath(new URL('../src/api/kinds.ts', import.meta.url));

const types = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .flatMap((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')).definitions)
  .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.directives?.some((directive) => directive.name.value === 'node'));

const fieldsOf = (type) =>
  (type.fields ?? []).flatMap((field) => {
    const relationship = field.directives?.find((directive) => directive.name.value === 'relationship');
    const argument = (name) => relationship?.arguments?.find((given) => given.name.value === name)?.value?.value;
    return relationship ? [[field.name.value, argument('type'), argument('single') !== true]] : [];
  });

// Properties of one value; lists stand among the claims.
const propertiesOf = (type) =>
  (type.fields ?? []).flatMap((field) => {
    const isRelationship = field.directives?.some((directive) => directive.name.value === 'relationship');
    const fieldType = field.type.kind === Kind.NON_NULL_TYPE ? field.type.type : field.type;
    return isRelationship || fieldType.kind !== Kind.NAMED_TYPE || fieldType.name.value === 'ID' ? [] : [[field.name.value, fieldType.name.value === 'PartialDate']];
  });

const related = types.map((type) => [type.name.value, fieldsOf(type)]).filter(([, fields]) => fields.length > 0);
const described = types.map((type) => [type.name.value, propertiesOf(type)]).filter(([, fields]) => fields.length > 0);

writeFileSync(
  target,
  `// Written by scripts/kinds.mjs from graph-schema/. Not to be edited.
import { graphql } from './schema';

/** The relationship type that a field of any kind follows. */
export const relationshipFields = {
${related.map(([name, fields]) => `  ${name}: { ${fields.map(([field, type]) => `${field}: '${type}'`).join(', ')} },`).join('\n')}
} as const;

/** How many relationships of each field a node has: no node of them is loaded. */
export const relationshipCounts = graphql(\`
  query RelationshipCounts($id: ID!) {
    node(id: $id) {
      __typename
${related.map(([name, fields]) => `      ... on ${name} { ${fields.map(([field, , isMany]) => (isMany ? `${field}(first: 1) { totalCount }` : `${field} { id }`)).join(' ')} }`).join('\n')}
    }
  }
\`);

/** The best value of every property of a node; answered under the kind's name and the property's: \`Event_startsOn\`. */
export const nodeProperties = graphql(\`
  query NodeProperties($id: ID!) {
    node(id: $id) {
      __typename
${described.map(([name, fields]) => `      ... on ${name} { ${fields.map(([field, isDate]) => `${name}_${field}: ${field}${isDate ? ' { value }' : ''}`).join(' ')} }`).join('\n')}
    }
  }
\`);
`,
);

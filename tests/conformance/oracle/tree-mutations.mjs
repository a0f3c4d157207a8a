import { Kind, parse } from 'graphql';
import { ValueGenerator } from './values.mjs';

const name = (value) => ({ kind: Kind.NAME, value });
const misspellings = [(text) => text + 's', (text) => text.slice(1) || 'x', (text) => text.toUpperCase(), (text) => 'un' + text, () => 'other', () => 'id'];

/** Spoils the tree of a document, so that it still parses but breaks one rule or several. */
export function mutateTree(document, schema, random) {
  const result = structuredClone(document);
  for (let count = random.integer(1, 4); count > 0; count--) {
    const mutation = random.pick(mutations);
    mutation(new Places(result), schema, random);
  }
  return result;
}

/** The nodes of a tree by kind, each with the array and position in which it stands. */
class Places {
  constructor(document) {
    this.document = document;
    this.all = [];
    this.#collect(document, null, null);
  }

  of(...kinds) {
    return this.all.filter((place) => kinds.includes(place.node.kind));
  }

  #collect(node, list, parent) {
    this.all.push({ node, list, parent });
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        value.forEach((child) => this.#collect(child, value, node));
      } else if (value && typeof value === 'object') {
        this.#collect(value, null, node);
      }
    }
  }
}

function withOne(random, places, action) {
  if (places.length > 0) {
    action(random.pick(places));
  }
}

const misspell = (kinds) => (places, schema, random) =>
  withOne(random, places.of(...kinds).filter(({ node }) => node.name), ({ node }) => {
    node.name.value = random.pick(misspellings)(node.name.value);
  });

const drop = (kinds) => (places, schema, random) =>
  withOne(random, places.of(...kinds).filter(({ list }) => list && (list.length > 1 || !isSelection(list[0]))), ({ node, list }) => {
    list.splice(list.indexOf(node), 1);
  });

const repeat = (kinds) => (places, schema, random) =>
  withOne(random, places.of(...kinds).filter(({ list }) => list), ({ node, list }) => {
    list.splice(random.integer(0, list.length + 1), 0, structuredClone(node));
  });

function isSelection(node) {
  return [Kind.FIELD, Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD].includes(node.kind);
}

function replaceValue(places, schema, random) {
  const inputs = Object.values(schema.getTypeMap()).filter((type) => 'parseLiteral' in type || 'isOneOf' in type);
  const values = new ValueGenerator(random, null);
  withOne(random, places.of(Kind.ARGUMENT, Kind.OBJECT_FIELD), ({ node }) => {
    node.value = random.chance(0.3)
      ? random.pick([
          { kind: Kind.NULL },
          { kind: Kind.ENUM, value: 'UNKNOWN' },
          { kind: Kind.ENUM, value: 'aSC' },
          { kind: Kind.INT, value: '9999999999' },
          { kind: Kind.INT, value: '1' },
          { kind: Kind.FLOAT, value: '1e999' },
          { kind: Kind.STRING, value: 'text' },
          { kind: Kind.BOOLEAN, value: true },
          { kind: Kind.VARIABLE, name: name('undefined') },
          { kind: Kind.LIST, values: [{ kind: Kind.LIST, values: [{ kind: Kind.NULL }] }] },
          { kind: Kind.OBJECT, fields: [{ kind: Kind.OBJECT_FIELD, name: name('unknown'), value: { kind: Kind.INT, value: '1' } }] },
        ])
      : values.literal(random.pick(inputs), 0, false);
  });
}

function replaceType(places, schema, random) {
  const names = [...Object.keys(schema.getTypeMap()), 'Unknown', 'string'];
  withOne(random, places.of(Kind.NAMED_TYPE), ({ node }) => {
    node.name.value = random.pick(names);
  });
}

function toggleSelection(places, schema, random) {
  withOne(random, places.of(Kind.FIELD), ({ node }) => {
    node.selectionSet = node.selectionSet
      ? undefined
      : { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name: name(random.pick(['id', '__typename', 'x'])) }] };
  });
}

function moveSelection(places, schema, random) {
  const sets = places.of(Kind.SELECTION_SET);
  withOne(random, places.of(Kind.FIELD, Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD), ({ node }) => {
    random.pick(sets).node.selections.push(structuredClone(node));
  });
}

function spreadAnywhere(places, schema, random) {
  const fragments = places.of(Kind.FRAGMENT_DEFINITION);
  const fragmentName = fragments.length > 0 && random.chance(0.8) ? random.pick(fragments).node.name.value : 'Missing';
  withOne(random, places.of(Kind.SELECTION_SET), ({ node }) => {
    node.selections.splice(random.integer(0, node.selections.length + 1), 0, { kind: Kind.FRAGMENT_SPREAD, name: name(fragmentName), directives: [] });
  });
}

function addDirective(places, schema, random) {
  const known = schema.getDirectives().map((directive) => directive.name);
  const targets = places.all.filter(({ node }) =>
    [Kind.FIELD, Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD, Kind.OPERATION_DEFINITION, Kind.FRAGMENT_DEFINITION, Kind.VARIABLE_DEFINITION].includes(node.kind),
  );
  withOne(random, targets, ({ node }) => {
    const directive = {
      kind: Kind.DIRECTIVE,
      name: name(random.pick([...known, 'unknown'])),
      arguments: random.chance(0.5)
        ? [{ kind: Kind.ARGUMENT, name: name(random.pick(['if', 'reason', 'iff'])), value: random.pick([{ kind: Kind.BOOLEAN, value: true }, { kind: Kind.STRING, value: 'x' }, { kind: Kind.NULL }]) }]
        : [],
    };
    node.directives = [...(node.directives ?? []), directive];
    if (random.chance(0.4)) {
      node.directives.push(structuredClone(directive));
    }
  });
}

function conflictAlias(places, schema, random) {
  withOne(random, places.of(Kind.SELECTION_SET).filter(({ node }) => node.selections.length > 1), ({ node }) => {
    const fields = node.selections.filter((selection) => selection.kind === Kind.FIELD);
    for (const field of random.some(fields, 0.7)) {
      field.alias = name('same');
    }
  });
}

function changeVariables(places, schema, random) {
  withOne(random, places.of(Kind.VARIABLE_DEFINITION), ({ node }) => {
    switch (random.integer(0, 4)) {
      case 0:
        node.type = node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : { kind: Kind.NON_NULL_TYPE, type: node.type };
        break;
      case 1:
        node.type = { kind: Kind.LIST_TYPE, type: node.type };
        break;
      case 2:
        node.defaultValue = node.defaultValue ? undefined : { kind: Kind.NULL };
        break;
      default:
        node.variable.name.value = random.pick(['v0', 'v1', 'unused']);
    }
  });
}

function addDefinition(places, schema, random) {
  const text = random.pick([
    'type Query { a: Int }', 'extend type Query { b: Int }', 'schema { query: Query }', 'extend schema @x', 'scalar S', 'union U = A | B',
    'enum E { A }', 'input I { a: Int = 1 }', 'interface N { id: ID! }', 'directive @d(a: Int!) repeatable on FIELD', 'directive @skip on QUERY',
    '{ __typename }', 'query Op0 { __typename }', 'fragment F0 on Query { __typename }', 'fragment Unused on Query { __typename }',
    'fragment Cycle on Query { ...Cycle2 } fragment Cycle2 on Query { ...Cycle }', 'query Unused($unused: Int) { __typename }',
    'subscription S { __typename a: __typename }', '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    'query Deep { __type(name: "A") { possibleTypes { possibleTypes { possibleTypes { name } } } } }',
  ]);
  const added = structuredClone(parse(text, { noLocation: true }).definitions);
  const definitions = places.document.definitions;
  definitions.splice(random.integer(0, definitions.length + 1), 0, ...added);
}

const mutations = [
  misspell([Kind.FIELD]),
  misspell([Kind.FIELD, Kind.ARGUMENT, Kind.OBJECT_FIELD, Kind.DIRECTIVE, Kind.VARIABLE, Kind.NAMED_TYPE, Kind.FRAGMENT_SPREAD]),
  misspell([Kind.ARGUMENT, Kind.OBJECT_FIELD]),
  misspell([Kind.FRAGMENT_DEFINITION, Kind.OPERATION_DEFINITION]),
  drop([Kind.ARGUMENT, Kind.OBJECT_FIELD, Kind.VARIABLE_DEFINITION, Kind.FRAGMENT_DEFINITION]),
  drop([Kind.FIELD, Kind.FRAGMENT_SPREAD, Kind.INLINE_FRAGMENT]),
  repeat([Kind.ARGUMENT, Kind.OBJECT_FIELD, Kind.VARIABLE_DEFINITION, Kind.DIRECTIVE, Kind.OPERATION_DEFINITION, Kind.FRAGMENT_DEFINITION]),
  replaceValue,
  replaceValue,
  replaceType,
  toggleSelection,
  moveSelection,
  spreadAnywhere,
  addDirective,
  conflictAlias,
  changeVariables,
  addDefinition,
];

import {
  Kind,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  TypeNameMetaFieldDef,
} from 'graphql';
import { ValueGenerator } from './values.mjs';
import { VariableSet } from './variables.mjs';

const depthMax = 6;
const name = (value) => ({ kind: Kind.NAME, value });
const namedType = (type) => ({ kind: Kind.NAMED_TYPE, name: name(type.name) });

/** Draws one document, mostly valid, over a schema; its tree is then mutated or printed. */
export class DocumentGenerator {
  #schema;
  #random;
  #variables;
  #values;
  #aliases = new Map();
  #fragments = [];

  constructor(schema, random) {
    this.#schema = schema;
    this.#random = random;
    this.#variables = new VariableSet(random);
    this.#values = new ValueGenerator(random, this.#variables);
  }

  /** A document with the names of its operations and a function that draws values for its variables. */
  generate() {
    const random = this.#random;
    const operationCount = random.chance(0.85) ? 1 : random.integer(2, 4);
    const operations = [];
    for (let i = 0; i < operationCount; i++) {
      operations.push(this.#operation(operationCount > 1 || random.chance(0.6) ? `Op${i}` : null));
    }

    for (const operation of operations) {
      operation.variableDefinitions = this.#definitionsFor(operation);
    }

    const definitions = random.chance(0.3)
      ? random.shuffled([...operations, ...this.#fragments])
      : [...operations, ...this.#fragments];
    return {
      document: { kind: Kind.DOCUMENT, definitions },
      operationNames: operations.map((operation) => operation.name?.value ?? null),
      variables: (wrong) => this.#variables.json(wrong),
    };
  }

  #operation(operationName) {
    const random = this.#random;
    const roots = [
      ['query', this.#schema.getQueryType()],
      ['mutation', this.#schema.getMutationType()],
      ['subscription', this.#schema.getSubscriptionType()],
    ].filter(([, type]) => type);
    const [operation, type] = random.chance(0.8) ? roots[0] : random.pick(roots);
    const selectionSet =
      operation === 'subscription'
        ? { kind: Kind.SELECTION_SET, selections: [this.#field(type, random.pick(Object.values(type.getFields())), 1)] }
        : this.#selectionSet(type, 0);
    return {
      kind: Kind.OPERATION_DEFINITION,
      operation,
      description: random.chance(0.04) && (operationName || operation !== 'query') ? { kind: Kind.STRING, value: 'What it asks.' } : undefined,
      name: operationName ? name(operationName) : undefined,
      variableDefinitions: [],
      directives: this.#customDirectives(operation.toUpperCase()),
      selectionSet,
    };
  }

  #selectionSet(type, depth) {
    const random = this.#random;
    const count = 1 + Math.floor(random.next() * random.next() * (depth === 0 ? 6 : 5));
    const selections = [];
    for (let i = 0; i < count; i++) {
      selections.push(...this.#selection(type, depth));
    }
    return { kind: Kind.SELECTION_SET, selections };
  }

  #selection(type, depth) {
    const random = this.#random;
    if (depth < depthMax && random.chance(isAbstractType(type) ? 0.45 : 0.12)) {
      return [this.#inlineFragment(type, depth)];
    }

    if (depth < depthMax && random.chance(0.12)) {
      return [this.#spread(type, depth)];
    }

    const introspection = depth === 0 && type === this.#schema.getQueryType() && random.chance(0.06);
    if (introspection) {
      return [this.#introspection()];
    }

    if (isUnionType(type) || random.chance(0.08)) {
      return [this.#field(type, TypeNameMetaFieldDef, depth)];
    }

    const fields = Object.values(type.getFields());
    const candidates = depth >= depthMax ? fields.filter((field) => isLeafType(getNamedType(field.type))) : fields;
    return [this.#field(type, candidates.length === 0 ? TypeNameMetaFieldDef : random.pick(candidates), depth)];
  }

  #field(parentType, field, depth) {
    const random = this.#random;
    const args = random
      .shuffled(field.args.filter((argument) => isRequiredArgument(argument) || random.chance(0.3)))
      .map((argument) => ({ kind: Kind.ARGUMENT, name: name(argument.name), value: this.#values.literal(argument.type) }));
    const type = getNamedType(field.type);
    return {
      kind: Kind.FIELD,
      alias: this.#alias(field, args),
      name: name(field.name),
      arguments: args,
      directives: [...this.#conditions(), ...this.#customDirectives('FIELD')],
      selectionSet: isCompositeType(type) ? this.#selectionSet(type, depth + 1) : undefined,
    };
  }

  // The same alias always stands for the same field and arguments, so that most documents can be merged.
  #alias(field, args) {
    const key = `${field.name}:${field.type}`;
    const text = JSON.stringify(args);
    const known = this.#aliases.get(key) ?? [];
    this.#aliases.set(key, known);
    let index = known.indexOf(text);
    if (index < 0) {
      index = known.push(text) - 1;
    }

    if (this.#random.chance(0.03)) {
      return name(this.#random.pick(['a', 'b', 'id', 'name', '__schema', 'constructor']));
    }

    if (index > 0) {
      return name(`${field.name.replace(/^_+/, '')}_${index}`);
    }

    return this.#random.chance(0.05) ? name(field.name) : undefined;
  }

  #inlineFragment(type, depth) {
    const condition = this.#random.chance(0.15) ? null : this.#overlapping(type);
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: condition ? namedType(condition) : undefined,
      directives: [...this.#conditions(), ...this.#customDirectives('INLINE_FRAGMENT')],
      selectionSet: this.#selectionSet(condition ?? type, depth + 1),
    };
  }

  #spread(type, depth) {
    const random = this.#random;
    const usable = this.#fragments.filter((fragment) => fragment.done && fragment.onType === type);
    let fragment = usable.length > 0 && random.chance(0.5) ? random.pick(usable) : null;
    if (!fragment) {
      const condition = this.#overlapping(type);
      fragment = {
        kind: Kind.FRAGMENT_DEFINITION,
        description: random.chance(0.04) ? { kind: Kind.STRING, value: 'What it\nselects.', block: true } : undefined,
        name: name(`F${this.#fragments.length}`),
        typeCondition: namedType(condition),
        directives: this.#customDirectives('FRAGMENT_DEFINITION'),
        selectionSet: undefined,
      };
      Object.defineProperty(fragment, 'onType', { value: type, enumerable: false });
      Object.defineProperty(fragment, 'done', { value: false, writable: true, enumerable: false });
      this.#fragments.push(fragment);
      fragment.selectionSet = this.#selectionSet(condition, depth + 1);
      fragment.done = true;
    }

    return {
      kind: Kind.FRAGMENT_SPREAD,
      name: name(fragment.name.value),
      directives: [...this.#conditions(), ...this.#customDirectives('FRAGMENT_SPREAD')],
    };
  }

  #overlapping(type) {
    if (this.#random.chance(0.4)) {
      return type;
    }

    const possible = new Set(isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type]);
    const candidates = Object.values(this.#schema.getTypeMap()).filter(
      (other) =>
        isCompositeType(other) &&
        !other.name.startsWith('__') &&
        (isAbstractType(other) ? this.#schema.getPossibleTypes(other) : [other]).some((object) => possible.has(object)),
    );
    return candidates.length === 0 ? type : this.#random.pick(candidates);
  }

  #conditions() {
    const random = this.#random;
    if (!random.chance(0.06)) {
      return [];
    }

    return random.some(['skip', 'include'], 0.6).map((directive) => ({
      kind: Kind.DIRECTIVE,
      name: name(directive),
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: name('if'),
          value: this.#values.literal(this.#schema.getDirective(directive).args[0].type),
        },
      ],
    }));
  }

  #customDirectives(location) {
    const random = this.#random;
    if (!random.chance(0.05)) {
      return [];
    }

    const usable = this.#schema
      .getDirectives()
      .filter((directive) => directive.locations.includes(location) && !['skip', 'include'].includes(directive.name));
    return usable.length === 0 ? [] : [this.#directive(random.pick(usable), location !== 'VARIABLE_DEFINITION')];
  }

  #directive(directive, allowVariables) {
    const args = directive.args.filter((argument) => isRequiredArgument(argument) || this.#random.chance(0.5));
    return {
      kind: Kind.DIRECTIVE,
      name: name(directive.name),
      arguments: args.map((argument) => ({
        kind: Kind.ARGUMENT,
        name: name(argument.name),
        value: this.#values.literal(argument.type, 0, allowVariables),
      })),
    };
  }

  #introspection() {
    const random = this.#random;
    const isType = random.chance(0.5);
    const field = Object.values(isType ? this.#schema.getType('__Type').getFields() : this.#schema.getType('__Schema').getFields());
    const selections = random.some(field, 0.3).map((each) => this.#introspectionField(each, 1));
    return {
      kind: Kind.FIELD,
      name: name(isType ? '__type' : '__schema'),
      arguments: isType
        ? [
            {
              kind: Kind.ARGUMENT,
              name: name('name'),
              value: { kind: Kind.STRING, value: random.pick([...Object.keys(this.#schema.getTypeMap()), 'Unknown']) },
            },
          ]
        : [],
      directives: [],
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: selections.length > 0 ? selections : [{ kind: Kind.FIELD, name: name('__typename') }],
      },
    };
  }

  #introspectionField(field, depth) {
    const type = getNamedType(field.type);
    if (isLeafType(type)) {
      return { kind: Kind.FIELD, name: name(field.name), arguments: this.#includeDeprecated(field) };
    }

    const fields = Object.values(type.getFields()).filter((each) => isLeafType(getNamedType(each.type)) || depth < 3);
    const selections = this.#random.some(fields, 0.3).map((each) => this.#introspectionField(each, depth + 1));
    return {
      kind: Kind.FIELD,
      name: name(field.name),
      arguments: this.#includeDeprecated(field),
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: selections.length > 0 ? selections : [{ kind: Kind.FIELD, name: name('__typename') }],
      },
    };
  }

  #includeDeprecated(field) {
    return field.args.length === 0 || this.#random.chance(0.5)
      ? []
      : [{ kind: Kind.ARGUMENT, name: name('includeDeprecated'), value: { kind: Kind.BOOLEAN, value: this.#random.chance(0.7) } }];
  }

  #definitionsFor(operation) {
    const used = new Set();
    const visited = new Set();
    const visit = (node) => {
      if (Array.isArray(node)) {
        node.forEach(visit);
      } else if (node && typeof node === 'object') {
        if (node.kind === Kind.VARIABLE) {
          used.add(node.name.value);
        } else if (node.kind === Kind.FRAGMENT_SPREAD && !visited.has(node.name.value)) {
          visited.add(node.name.value);
          visit(this.#fragments.find((fragment) => fragment.name.value === node.name.value));
        }
        Object.values(node).forEach(visit);
      }
    };
    visit(operation.selectionSet);
    visit(operation.directives);
    return [...used].map((variableName) => this.#variables.definitions.get(variableName));
  }
}

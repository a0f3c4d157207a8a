import {
  Kind,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

const texts = ['', 'a', 'Tsinghua', '清华大学', 'Đại học', 'line\nbreak', 'quote " and \\ slash', '\u0007bell', '😀', '2025-09-15'];
const integers = [0, 1, -1, 7, 2025, 2147483647, -2147483648];
const floats = [0.5, -1.25, 3, 1e10, 6.02e23, 0];

const name = (value) => ({ kind: Kind.NAME, value });

/** What a value is drawn from: the random numbers, the variables of the operation, and how often to be wrong. */
export class ValueGenerator {
  #random;
  #variables;

  constructor(random, variables) {
    this.#random = random;
    this.#variables = variables;
  }

  /** A literal for an input type; with variables in it where the operation may have some. */
  literal(type, depth = 0, allowVariables = true) {
    if (allowVariables && this.#variables && this.#random.chance(0.25)) {
      return this.#variables.use(type);
    }

    if (isNonNullType(type)) {
      return this.#nonNull(type.ofType, depth, allowVariables);
    }

    return this.#random.chance(0.1) ? { kind: Kind.NULL } : this.#nonNull(type, depth, allowVariables);
  }

  #nonNull(type, depth, allowVariables) {
    const random = this.#random;
    if (isListType(type)) {
      if (random.chance(0.25)) {
        return this.literal(type.ofType, depth + 1, allowVariables); // A single item stands for a list of one.
      }
      const values = Array.from({ length: random.integer(0, 3) }, () => this.literal(type.ofType, depth + 1, allowVariables));
      return { kind: Kind.LIST, values };
    }

    if (isInputObjectType(type)) {
      return this.#object(type, depth, allowVariables);
    }

    if (isEnumType(type)) {
      return { kind: Kind.ENUM, value: random.pick(type.getValues()).name };
    }

    switch (type.name) {
      case 'Int':
        return { kind: Kind.INT, value: String(random.pick(integers)) };
      case 'Float':
        return random.chance(0.4)
          ? { kind: Kind.INT, value: String(random.pick(integers)) }
          : { kind: Kind.FLOAT, value: random.pick(['1.5', '-0.25', '1e3', '6.02E+23', '0.0']) };
      case 'Boolean':
        return { kind: Kind.BOOLEAN, value: random.chance(0.5) };
      case 'ID':
        return random.chance(0.3)
          ? { kind: Kind.INT, value: String(random.pick(integers)) }
          : { kind: Kind.STRING, value: random.pick(texts) };
      default:
        return { kind: Kind.STRING, value: random.pick(texts), block: random.chance(0.1) };
    }
  }

  #object(type, depth, allowVariables) {
    const random = this.#random;
    const all = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? [random.pick(all)]
      : all.filter((field) => isRequiredInputField(field) || random.chance(depth > 2 ? 0.02 : 0.3));
    const fields = random.shuffled(chosen).map((field) => {
      let value = this.literal(field.type, depth + 1, allowVariables && !type.isOneOf);
      if (type.isOneOf && value.kind === Kind.NULL) {
        value = this.#nonNull(field.type, depth + 1, false);
      }
      return { kind: Kind.OBJECT_FIELD, name: name(field.name), value };
    });
    return { kind: Kind.OBJECT, fields };
  }

  /** A JSON value for a variable of an input type; wrong with the given probability at each place. */
  json(type, wrong, depth = 0) {
    const random = this.#random;
    if (random.chance(wrong)) {
      return random.pick([null, 'text', 1, 1.5, true, [], {}, ['x'], { unknown: 1 }, 3000000000, '']);
    }

    if (isNonNullType(type)) {
      return this.#jsonNonNull(type.ofType, wrong, depth);
    }

    return random.chance(0.1) ? null : this.#jsonNonNull(type, wrong, depth);
  }

  #jsonNonNull(type, wrong, depth) {
    const random = this.#random;
    if (isListType(type)) {
      return random.chance(0.2)
        ? this.json(type.ofType, wrong, depth + 1)
        : Array.from({ length: random.integer(0, 3) }, () => this.json(type.ofType, wrong, depth + 1));
    }

    if (isInputObjectType(type)) {
      const all = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [random.pick(all)]
        : all.filter((field) => isRequiredInputField(field) || random.chance(depth > 2 ? 0.02 : 0.4));
      return Object.fromEntries(
        chosen.map((field) => [
          field.name,
          type.isOneOf && !random.chance(wrong) ? this.#jsonNonNull(field.type, wrong, depth + 1) : this.json(field.type, wrong, depth + 1),
        ]),
      );
    }

    if (isEnumType(type)) {
      return random.pick(type.getValues()).name;
    }

    switch (type.name) {
      case 'Int':
        return random.pick(integers);
      case 'Float':
        return random.pick(random.chance(0.5) ? integers : floats);
      case 'Boolean':
        return random.chance(0.5);
      case 'ID':
        return random.chance(0.3) ? random.pick(integers) : random.pick(texts);
      default:
        return random.pick(texts);
    }
  }
}

import { Kind, isNonNullType, parseType } from 'graphql';
import { ValueGenerator } from './values.mjs';

const name = (value) => ({ kind: Kind.NAME, value });

/** The variables that the operations of one document use: every operation defines those that it reaches. */
export class VariableSet {
  #random;
  #definitions = new Map();
  #types = new Map();

  constructor(random) {
    this.#random = random;
  }

  /** A variable that fits a position of the type: an earlier one, or a new one. */
  use(type) {
    for (const [variableName, known] of this.#types) {
      if (String(known) === String(type) && this.#random.chance(0.5)) {
        return { kind: Kind.VARIABLE, name: name(variableName) };
      }
    }

    const variableName = `v${this.#types.size}`;
    const values = new ValueGenerator(this.#random, null);
    this.#types.set(variableName, type);
    this.#definitions.set(variableName, {
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: name(variableName) },
      type: parseType(this.#typeText(type), { noLocation: true }),
      defaultValue: this.#random.chance(0.3) ? values.literal(type, 1, false) : undefined,
      directives: [],
    });
    return { kind: Kind.VARIABLE, name: name(variableName) };
  }

  // Often stricter than the position asks for, which is allowed.
  #typeText(type) {
    return isNonNullType(type) || this.#random.chance(0.7) ? String(type) : `${type}!`;
  }

  get definitions() {
    return this.#definitions;
  }

  /** Values for the variables, as a request carries them. */
  json(wrong) {
    const values = new ValueGenerator(this.#random, null);
    const result = {};
    for (const [variableName, definition] of this.#definitions) {
      const type = this.#types.get(variableName);
      const mustBeGiven = definition.type.kind === Kind.NON_NULL_TYPE && !definition.defaultValue;
      if (mustBeGiven ? this.#random.chance(1 - wrong / 2) : this.#random.chance(0.6)) {
        let value = values.json(type, wrong);
        if (value === null && definition.type.kind === Kind.NON_NULL_TYPE && !this.#random.chance(wrong)) {
          value = values.json(type, 0);
          value ??= values.json(type, 0);
        }
        result[variableName] = value;
      }
    }
    return result;
  }
}

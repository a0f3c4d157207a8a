import { useContext, useMemo } from 'react';
import type { Kind } from '../explore/scene';
import { LanguageContext } from './index';
import { kindNames, propertyNames, relationshipNames, valueNames } from './vocabulary';

/** The schema's words in the reader's language, countries and dates as the reader writes them. */
export interface Names {
  kind(kind: Kind): string;
  relationship(type: string): string;
  value(value: string): string;
  /** A property of a node or a relationship: `signedOn`. */
  property(name: string): string;
  /** What a claim says: a property, or a relationship type. */
  predicate(name: string): string;
  country(code: string): string;
  /** A language or a way of writing, by its BCP 47 tag: `zh`, `zh-Hant`. */
  language(tag: string): string;
  date(value: string): string;
}

export function useNames(): Names {
  const { tag } = useContext(LanguageContext);
  return useMemo(() => createNames(tag), [tag]);
}

export function createNames(tag: string): Names {
  const countries = new Intl.DisplayNames([tag], { type: 'region' });
  const languages = new Intl.DisplayNames([tag], { type: 'language' });
  const pick = (table: Readonly<Record<string, Readonly<Record<string, string>>>>, word: string) =>
    table[word]?.[tag] ?? table[word]?.['en'] ?? word.toLowerCase().replaceAll('_', ' ');
  const property = (name: string) => propertyNames[name]?.[tag] ?? propertyNames[name]?.['en'] ?? name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return {
    kind: (kind) => pick(kindNames, kind),
    relationship: (type) => pick(relationshipNames, type),
    value: (value) => inSentence(pick(valueNames, value)),
    property,
    predicate: (name) => (name in relationshipNames ? pick(relationshipNames, name) : property(name)),
    country: (code) => countries.of(code) ?? code,
    language: (name) => languageName(languages, name),
    date: (value) => formatDate(value, tag),
  };
}

/** With a capital letter, as the words of a table stand. */
function inSentence(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function languageName(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch (error) {
    // A source may write what is no tag; then it is shown as it stands.
    if (error instanceof RangeError) {
      return tag;
    }
    throw error;
  }
}

/** A date as precise as it is known: `2025`, `September 2025`, `15 September 2025`. */
function formatDate(value: string, tag: string): string {
  const [year, month, day] = value.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) {
    return value;
  }
  const options: Intl.DateTimeFormatOptions =
    day !== undefined ? { dateStyle: 'long' } : month !== undefined ? { year: 'numeric', month: 'long' } : { year: 'numeric' };
  // The graph's years are Gregorian in every language.
  return new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...options, timeZone: 'UTC' }).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

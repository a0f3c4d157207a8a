import { createContext, useContext } from 'react';
import { en, type MessageKey, type Messages } from './en';
import { id } from './id';
import { th } from './th';
import { vi } from './vi';
import { zhHans } from './zh-Hans';

export interface PageLanguage {
  /** BCP 47 tag, also what names are asked for in. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly label: string;
  readonly messages: Messages;
}

export const english: PageLanguage = { tag: 'en', label: 'English', messages: en };

export const languages: readonly PageLanguage[] = [
  english,
  { tag: 'zh-Hans', label: '简体中文', messages: zhHans },
  { tag: 'vi', label: 'Tiếng Việt', messages: vi },
  { tag: 'th', label: 'ไทย', messages: th },
  { tag: 'id', label: 'Bahasa Indonesia', messages: id },
];

/** The language asked for in the address, else the first of the reader's own that the pages have, else English. */
export function chooseLanguage(asked: string | null, accepted: readonly string[]): PageLanguage {
  for (const wanted of asked === null ? accepted : [asked, ...accepted]) {
    const base = wanted.toLowerCase().split('-')[0];
    const found = languages.find((language) => language.tag.toLowerCase().split('-')[0] === base);
    if (found) {
      return found;
    }
  }
  return english;
}

export const LanguageContext = createContext<PageLanguage>(english);

/** Gives texts by key, with `{n}` and the like filled in; numbers as the language writes them. */
export function useText(): (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string {
  const language = useContext(LanguageContext);
  return (key, values) => fill(language, language.messages[key], values);
}

function fill(language: PageLanguage, text: string, values: Readonly<Record<string, string | number>> | undefined): string {
  return values === undefined
    ? text
    : text.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        // A year is no quantity: 2025, not 2,025.
        return value === undefined ? whole : typeof value === 'number' && name !== 'year' ? value.toLocaleString(language.tag) : String(value);
      });
}

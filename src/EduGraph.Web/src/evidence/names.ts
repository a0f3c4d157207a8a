/** A name with all that use it: the same name of several sources and types stands once. */
export interface NameGroup<Source> {
  readonly value: string;
  readonly language: string | null;
  readonly script: string | null;
  readonly types: readonly string[];
  readonly sources: readonly Source[];
}

interface Named<Source> {
  readonly value: string;
  readonly language: string | null;
  readonly script: string | null;
  readonly type: string;
  readonly sources: readonly Source[];
}

export function groupNames<Source>(names: readonly Named<Source>[]): readonly NameGroup<Source>[] {
  const groups = new Map<string, { value: string; language: string | null; script: string | null; types: string[]; sources: Source[] }>();
  for (const { value, language, script, type, sources } of names) {
    const key = `${language} ${value}`;
    const group = groups.get(key) ?? { value, language, script, types: [], sources: [] };
    groups.set(key, group);
    if (!group.types.includes(type)) {
      group.types.push(type);
    }
    group.sources.push(...sources);
  }
  return [...groups.values()];
}

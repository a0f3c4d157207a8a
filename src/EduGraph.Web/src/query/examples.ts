/** A saved query: one file of `src/examples`, whose first comment line is its title. */
export interface Example {
  /** File name without its ending: stable, used in links. */
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

const files = import.meta.glob<string>('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

export const examples: readonly Example[] = Object.entries(files)
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([path, query]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.graphql'.length);
    const title = /^#\s*(.+)$/m.exec(query)?.[1] ?? name;
    return { name, title, query };
  });

/** What the page opens with: the query in the address, the example named there, or the first example. */
export function initialQuery(address: URL): string {
  const query = address.searchParams.get('query');
  if (query) {
    return query;
  }
  const name = address.searchParams.get('example');
  return (examples.find((example) => example.name === name) ?? examples[0])?.query ?? '{ __typename }\n';
}

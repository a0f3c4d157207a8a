export interface ExportsProps {
  readonly heading: string;
  /** Names of formats, as the address of an export ends. */
  readonly formats: readonly string[];
  /** What the export is asked for; all of the graph where nothing is said. */
  readonly of?: Readonly<Record<string, string>>;
}

/** Files that the server makes: of all of the graph, or of a network in it, not only of what is seen. */
export function Exports({ heading, formats, of = {} }: ExportsProps) {
  const question = new URLSearchParams(of).toString();
  return (
    <p className="exports">
      {heading}:{' '}
      {formats.map((format) => (
        <a key={format} href={`/v1/export/${format}${question === '' ? '' : `?${question}`}`} download>
          {format}
        </a>
      ))}
    </p>
  );
}

import { readFragment, type FragmentOf } from '../api/schema';
import { citationParts } from '../api/operations';
import { useNames } from '../i18n/names';

/** Who says something, and where: each with a link to the source itself. */
export function Citations({ of }: { readonly of: readonly FragmentOf<typeof citationParts>[] }) {
  const names = useNames();
  return (
    <ul className="citations">
      {of.map((masked, index) => {
        const { source, locator } = readFragment(citationParts, masked);
        return (
          <li key={index}>
            <SourceLink url={source.url} title={source.title} />
            <span className="detail">
              {[source.publisher, source.publishedOn && names.date(source.publishedOn.value), locator].filter(Boolean).join(' · ')}
            </span>
            {source.language && <span className="badge">{source.language}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** A link out of the page, only where the address is one of the web. */
export function SourceLink({ url, title }: { readonly url: string | null; readonly title: string }) {
  return url !== null && /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  ) : (
    <span>{title}</span>
  );
}

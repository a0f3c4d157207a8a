import { readFragment, type FragmentOf } from '../api/schema';
import { citationParts } from '../api/operations';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';

type Masked = FragmentOf<typeof citationParts>;

// More than so many are folded away.
const openMax = 3;

/** Who says something, and where: each with a link to the source itself. */
export function Citations({ of }: { readonly of: readonly Masked[] }) {
  const text = useText();
  if (of.length <= openMax) {
    return <List of={of} />;
  }
  return (
    <>
      <List of={of.slice(0, openMax - 1)} />
      <details className="citations-more">
        <summary>{text('more', { n: of.length - openMax + 1 })}</summary>
        <List of={of.slice(openMax - 1)} />
      </details>
    </>
  );
}

function List({ of }: { readonly of: readonly Masked[] }) {
  const text = useText();
  const names = useNames();
  const locatorText = (locator: string) => {
    const paragraph = /^paragraph (\d+)$/.exec(locator)?.[1];
    return paragraph === undefined ? locator : text('paragraph', { n: Number(paragraph) });
  };
  return (
    <ul className="citations">
      {of.map((masked, index) => {
        const { source, locator } = readFragment(citationParts, masked);
        return (
          <li key={index}>
            <SourceLink url={source.url} title={source.title} />{' '}
            {source.language && <span className="badge">{names.language(source.language)}</span>}
            <span className="detail">
              {[source.publisher, source.publishedOn && names.date(source.publishedOn.value), locator && locatorText(locator)].filter(Boolean).join(' · ')}
            </span>
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

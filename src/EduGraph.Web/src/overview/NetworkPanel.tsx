import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import type { SceneNode } from '../explore/scene';
import { communityColourer, communityColours, type Metric, type Network } from './network';

const rankedMax = 15;
const countriesNamed = 3;

export interface NetworkPanelProps {
  readonly network: Network;
  readonly metric: Metric;
  readonly communities: readonly { readonly number: number; readonly size: number; readonly countries: readonly { readonly country: string; readonly count: number }[] }[];
  readonly selected: string | null;
  readonly select: (id: string | null) => void;
  readonly choose: (node: SceneNode) => void;
}

/** What the colours and sizes mean: communities with where their bodies are, and who leads by the measure. */
export function NetworkPanel({ network, metric, communities, selected, select, choose }: NetworkPanelProps) {
  const text = useText();
  const names = useNames();
  const communityColour = communityColourer(communities);
  const ranked = [...network.members.values()].sort((left, right) => right.value - left.value).slice(0, rankedMax);
  const chosen = selected === null ? undefined : network.members.get(selected);
  return (
    <aside className="network-panel" aria-label={text('legend')} tabIndex={0}>
      {chosen && (
        <section aria-label={chosen.node.name}>
          <h2>{chosen.node.name}</h2>
          <p className="detail">
            {text(metric)}: {number(chosen.value)} · {text('community', { n: chosen.community + 1 })}
          </p>
          <div className="buttons">
            <button type="button" onClick={() => choose(chosen.node)}>
              {text('openInPicture')}
            </button>
            <button type="button" onClick={() => select(null)}>
              {text('close')}
            </button>
          </div>
        </section>
      )}
      <h2>{text('communities')}</h2>
      <ul className="communities">
        {communities.map((community) => (
          <li key={community.number}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="8" fill={communityColour(community.number)} />
            </svg>{' '}
            {text('community', { n: community.number + 1 })}: {community.size}
            <span className="detail">
              {' '}
              {community.countries
                .slice(0, countriesNamed)
                .map(({ country, count }) => `${names.country(country)} ${count}`)
                .join(', ')}
            </span>
          </li>
        ))}
        <li>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="8" fill={communityColours.at(-1)} />
          </svg>{' '}
          {text('otherCommunities')}
        </li>
      </ul>
      <h2>{text('leading', { metric: text(metric) })}</h2>
      <ol className="ranked">
        {ranked.map(({ node, value }) => (
          <li key={node.id}>
            <button type="button" className="link" aria-pressed={node.id === selected} onClick={() => select(node.id)}>
              <bdi>{node.name}</bdi>
            </button>{' '}
            <span className="count">{number(value)}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function number(value: number): string {
  return value.toLocaleString(undefined, { maximumSignificantDigits: 3 });
}

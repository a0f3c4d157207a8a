import { useMemo } from 'react';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { kindPicture, kinds } from './kinds';
import type { Scene } from './scene';

export interface LegendProps {
  readonly scene: Scene;
  readonly toggleKind: (kind: string) => void;
  readonly toggleType: (type: string) => void;
}

/** What the signs and lines mean, how many there are of each, and which are shown. */
export function Legend({ scene, toggleKind, toggleType }: LegendProps) {
  const text = useText();
  const names = useNames();
  const kindCounts = useMemo(() => count([...scene.nodes.values()].map((node) => node.kind)), [scene.nodes]);
  const typeCounts = useMemo(() => count([...scene.ties.values()].map((tie) => tie.type)), [scene.ties]);
  return (
    <section className="legend" aria-label={text('legend')}>
      <h2>{text('legend')}</h2>
      <ul>
        {kinds
          .filter((kind) => kindCounts.has(kind))
          .map((kind) => (
            <li key={kind}>
              <label>
                <input type="checkbox" checked={!scene.hiddenKinds.has(kind)} onChange={() => toggleKind(kind)} />
                <img src={kindPicture(kind)} alt="" width="18" height="18" /> {names.kind(kind)} <span className="count">{kindCounts.get(kind)}</span>
              </label>
            </li>
          ))}
      </ul>
      <ul>
        {[...typeCounts]
          .sort((left, right) => right[1] - left[1])
          .map(([type, n]) => (
            <li key={type}>
              <label>
                <input type="checkbox" checked={!scene.hiddenTypes.has(type)} onChange={() => toggleType(type)} />
                <span className="line" aria-hidden="true" /> {names.relationship(type)} <span className="count">{n}</span>
              </label>
            </li>
          ))}
      </ul>
    </section>
  );
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return counts;
}

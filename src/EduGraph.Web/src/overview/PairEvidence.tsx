import { useContext } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { citationParts, cooperationEvidence } from '../api/operations';
import { readFragment, type FragmentOf } from '../api/schema';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { Citations } from '../evidence/Citations';
import { kindPicture } from '../explore/kinds';
import { LanguageContext } from '../i18n';
import { useNames } from '../i18n/names';
import type { Basis } from './bases';

/** What two bodies share, and who says so. */
export function PairEvidence({ from, to, by }: { readonly from: string; readonly to: string; readonly by: readonly Basis[] }) {
  const names = useNames();
  const language = useContext(LanguageContext);
  const answer = useAnswer(`pair ${from} ${to} ${by.join()} ${language.tag}`, (signal) =>
    ask(cooperationEvidence, { of: [from], projection: [...by], language: language.tag }, signal),
  );
  if (answer.state === 'loading') {
    return <Loading />;
  }
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  const tie = answer.value.cooperation.ties.nodes?.find((candidate) => [candidate.from.id, candidate.to.id].every((id) => id === from || id === to));
  return (
    <ul className="shared">
      {(tie?.evidence ?? []).map((shared, index) => {
        const node = toSceneNode(shared.node);
        return (
          <li key={index}>
            <img src={kindPicture(node.kind)} alt="" width="18" height="18" /> <b>{node.name}</b> <span className="badge">{names.kind(node.kind)}</span>
            <Citations of={distinct(shared.relationships.flatMap((relationship) => relationship.sources))} />
          </li>
        );
      })}
    </ul>
  );
}

type Masked = FragmentOf<typeof citationParts>;

/** The same place in the same source once. */
function distinct(sources: readonly Masked[]): readonly Masked[] {
  const seen = new Set<string>();
  return sources.filter((masked) => {
    const { source, locator } = readFragment(citationParts, masked);
    const key = `${source.id} ${locator}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

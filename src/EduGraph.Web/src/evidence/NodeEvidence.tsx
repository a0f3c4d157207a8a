import { useContext } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { nodeEvidence } from '../api/operations';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { kindPicture } from '../explore/kinds';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';
import { BestValues } from './BestValues';
import { Citations } from './Citations';
import { Claims } from './Claims';
import { Disagreement, isOfPosts } from './Disagreement';
import { groupNames } from './names';
import { Resolution } from './Resolution';

/** Of a node: what is shown and why, all names, all that was said, and where sources disagree. */
export function NodeEvidence({ id }: { readonly id: string }) {
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const answer = useAnswer(`${language.tag} ${id}`, (signal) => ask(nodeEvidence, { id, language: language.tag }, signal));
  if (answer.state === 'loading') {
    return <Loading />;
  }
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  const node = answer.value.node;
  if (!node) {
    return <p>{text('searchNone')}</p>;
  }
  const about = toSceneNode(node);
  const conflicts = answer.value.conflicts?.nodes ?? [];
  return (
    <>
      <h2>
        <img src={kindPicture(about.kind)} alt="" width="24" height="24" /> {about.name}
      </h2>
      <p className="detail">
        {[names.kind(about.kind), about.type && names.value(about.type), about.country && names.country(about.country)].filter(Boolean).join(' · ')}
      </p>
      {conflicts.filter((conflict) => !isOfPosts(conflict)).map((conflict, index) => (
        <Disagreement key={index} of={conflict} />
      ))}
      {conflicts.filter(isOfPosts).map((conflict, index) => (
        <Disagreement key={index} of={conflict} />
      ))}
      <BestValues id={id} />
      <h3>{text('names')}</h3>
      <ul className="names">
        {groupNames(node.names).map((name, index) => (
          <li key={index}>
            <bdi lang={name.language ?? undefined}>{name.value}</bdi>{' '}
            <span className="badge">{[name.language && names.language(name.language), ...name.types.map(names.value)].filter(Boolean).join(' · ')}</span>
            <Citations of={name.sources} />
          </li>
        ))}
      </ul>
      {node.externalIds.length > 0 && (
        <>
          <h3>{text('identifiers')}</h3>
          <ul>
            {node.externalIds.map((external) => (
              <li key={`${external.scheme} ${external.value}`}>
                {external.scheme}: {external.value}
              </li>
            ))}
          </ul>
        </>
      )}
      <Resolution id={id} />
      <h3>{text('allClaims')}</h3>
      <Claims claims={node.claims?.nodes ?? []} totalCount={node.claims?.totalCount ?? 0} nameOf={names.predicate} />
    </>
  );
}

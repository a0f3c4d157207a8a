import { useContext } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { nodeEvidence, tieEvidence } from '../api/operations';
import type { ResultOf } from '../api/schema';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { kindPicture } from '../explore/kinds';
import type { Scene, SceneTie } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';
import { Citations, SourceLink } from './Citations';

export interface EvidenceProps {
  readonly scene: Scene;
  readonly node: string | null;
  readonly tie: SceneTie | null;
  readonly selectNode: (id: string) => void;
}

/** For what is chosen, node or line: what is shown of it, all that was said of it, by whom and where. */
export function EvidencePanel({ scene, node, tie, selectNode }: EvidenceProps) {
  const text = useText();
  return (
    <aside className="evidence" aria-label={text('evidence')}>
      {tie ? <TieEvidence scene={scene} tie={tie} selectNode={selectNode} /> : node === null ? <p>{text('evidencePick')}</p> : <NodeEvidence id={node} />}
    </aside>
  );
}

function NodeEvidence({ id }: { readonly id: string }) {
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
  return (
    <>
      <h2>
        <img src={kindPicture(about.kind)} alt="" width="24" height="24" /> {about.name}
      </h2>
      <p className="detail">
        {[names.kind(about.kind), about.type && names.value(about.type), about.country && names.country(about.country)].filter(Boolean).join(' · ')}
      </p>
      <Disagreements conflicts={answer.value.conflicts?.nodes ?? []} />
      <h3>{text('names')}</h3>
      <ul className="names">
        {node.names.map((name, index) => (
          <li key={index}>
            <span lang={name.language ?? undefined}>{name.value}</span>{' '}
            <span className="badge">{[name.language, name.script, name.type.toLowerCase()].filter(Boolean).join(' · ')}</span>
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
      <h3>{text('allClaims')}</h3>
      <p className="detail">{text('bestRule')}</p>
      <Claims claims={node.claims?.nodes ?? []} />
    </>
  );
}

type Evidence = ResultOf<typeof nodeEvidence>;
type ClaimRow = NonNullable<NonNullable<NonNullable<Evidence['node']>['claims']>['nodes']>[number];
type ConflictRow = NonNullable<NonNullable<Evidence['conflicts']>['nodes']>[number];

function Claims({ claims }: { readonly claims: readonly ClaimRow[] }) {
  const names = useNames();
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <b>{names.relationship(claim.property)}</b> <span lang={claim.language ?? undefined}>{claim.object?.name ?? claim.value}</span>
          <div className="detail">
            <SourceLink url={claim.source.url} title={claim.source.title} />
            {[claim.source.publisher, claim.source.publishedOn && names.date(claim.source.publishedOn.value), claim.locator].filter(Boolean).map((part) => ` · ${part}`)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Disagreements({ conflicts }: { readonly conflicts: readonly ConflictRow[] }) {
  const text = useText();
  const names = useNames();
  return conflicts.map((conflict) => (
    <section key={conflict.property} className="conflict">
      <h3>
        {text('conflictsHere')}: {names.relationship(conflict.property)}
      </h3>
      <div className="sides">
        {conflict.values.map((value, index) => (
          <div key={index}>
            <p>
              {value.value} {value.isBest && <span className="badge">{text('chosen')}</span>}
            </p>
            <Citations of={value.sources} />
          </div>
        ))}
      </div>
    </section>
  ));
}

function TieEvidence({ scene, tie, selectNode }: { readonly scene: Scene; readonly tie: SceneTie; readonly selectNode: (id: string) => void }) {
  const text = useText();
  const names = useNames();
  const answer = useAnswer(tie.id, (signal) => ask(tieEvidence, { ends: [tie.from, tie.to], type: tie.type as never }, signal));
  const end = (id: string) => (
    <button type="button" className="link" onClick={() => selectNode(id)}>
      {scene.nodes.get(id)?.name ?? id}
    </button>
  );
  return (
    <>
      <h2>
        {end(tie.from)} <i>{names.relationship(tie.type)}</i> {end(tie.to)}
      </h2>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {answer.state === 'ready' &&
        answer.value.neighbourhood.relationships
          .filter((relationship) => relationship.id === tie.id)
          .map((relationship) => (
            <section key={relationship.id}>
              <ul>
                {relationship.properties.map((property) => (
                  <li key={property.name}>
                    {property.name}: {property.value}
                  </li>
                ))}
              </ul>
              <h3>{text('whoSays')}</h3>
              <Citations of={relationship.sources} />
            </section>
          ))}
    </>
  );
}

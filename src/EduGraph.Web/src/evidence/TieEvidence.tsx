import { ask } from '../api/client';
import { tieEvidence } from '../api/operations';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import type { Scene, SceneTie } from '../explore/scene';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { Citations } from './Citations';

/** Of a line: what it says, and who says so. */
export function TieEvidence({ scene, tie, selectNode }: { readonly scene: Scene; readonly tie: SceneTie; readonly selectNode: (id: string) => void }) {
  const text = useText();
  const names = useNames();
  const answer = useAnswer(tie.id, (signal) => ask(tieEvidence, { ends: [tie.from, tie.to], type: tie.type as never }, signal));
  const end = (id: string) => (
    <button type="button" className="link" onClick={() => selectNode(id)}>
      <bdi>{scene.nodes.get(id)?.name ?? id}</bdi>
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
              <dl className="properties">
                {relationship.properties.map((property) => (
                  <div key={property.name}>
                    <dt>{names.property(property.name)}</dt>
                    <dd>
                      <bdi>{property.value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
              <h3>{text('whoSays')}</h3>
              <Citations of={relationship.sources} />
            </section>
          ))}
    </>
  );
}

import { useContext, useMemo, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { cooperation } from '../api/operations';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { GraphCanvas } from '../explore/GraphCanvas';
import { emptyScene, shown as showScene, add, type Scene, type SceneNode } from '../explore/scene';
import { useLayout } from '../explore/useLayout';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';

/** What can make ties: the projection of the network, and the word by which it is called here. */
export const bases = { AGREEMENTS: 'AGREEMENT', CENTRES: 'CENTRE', PROGRAMMES: 'PROGRAMME', EVENTS: 'EVENT', VISITS: 'VISIT' } as const;
export type Basis = keyof typeof bases;
const allBases = Object.keys(bases) as Basis[];

const tiesShown = 600;

/** The network of bodies that cooperate, its strongest ties. */
export function CooperationMap({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const [by, setBy] = useState<readonly Basis[]>(['AGREEMENTS', 'CENTRES', 'PROGRAMMES']);
  const [crossBorder, setCrossBorder] = useState(true);
  const answer = useAnswer(`cooperation ${by.join()} ${crossBorder} ${language.tag}`, (signal) =>
    ask(cooperation, { projection: [...by], crossBorder, first: tiesShown, language: language.tag }, signal),
  );
  return (
    <div className="page map-page">
      <h1>{text('cooperationMap')}</h1>
      <fieldset>
        <legend>{text('basis')}</legend>
        {allBases.map((basis) => (
          <label key={basis}>
            <input
              type="checkbox"
              checked={by.includes(basis)}
              disabled={by.length === 1 && by.includes(basis)}
              onChange={() => setBy(by.includes(basis) ? by.filter((other) => other !== basis) : [...by, basis])}
            />{' '}
            {names.value(bases[basis])}
          </label>
        ))}
        <label>
          <input type="checkbox" checked={crossBorder} onChange={() => setCrossBorder(!crossBorder)} /> {text('crossBorder')}
        </label>
      </fieldset>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {answer.state === 'ready' && <Network answer={answer.value.cooperation} choose={choose} />}
    </div>
  );
}

type CooperationAnswer = Awaited<ReturnType<typeof ask<import('../api/schema').ResultOf<typeof cooperation>, unknown>>>['cooperation'];

function Network({ answer, choose }: { readonly answer: CooperationAnswer; readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const names = useNames();
  const [selected, setSelected] = useState<string | null>(null);
  const answered = useMemo(() => answer.ties.nodes ?? [], [answer]);
  const scene = useMemo<Scene>(() => {
    const nodes = answered.flatMap((tie) => [tie.from.node, tie.to.node]).flatMap((node) => (node ? [toSceneNode(node)] : []));
    const ties = answered.map((tie) => ({ id: `${tie.from.id} ${tie.to.id}`, type: 'COOPERATION', from: tie.from.id, to: tie.to.id, date: null }));
    return add(emptyScene, nodes, ties);
  }, [answered]);
  const shown = useMemo(() => showScene(scene), [scene]);
  const { positions } = useLayout(scene);
  const nameOf = (id: string) => scene.nodes.get(id)?.name ?? id;
  return (
    <>
      <p role="status">{answered.length < answer.ties.totalCount ? text('rowsOf', { shown: answered.length, total: answer.ties.totalCount }) : ''}</p>
      <GraphCanvas
        shown={shown}
        positions={positions}
        selectedNode={selected}
        selectedTie={null}
        label={`${text('cooperationMap')}: ${shown.nodes.length} ${text('nodes')}, ${shown.ties.length} ${text('ties')}`}
        attach={ignore}
        selectNode={setSelected}
        selectTie={ignore}
        expandNode={(id) => {
          const node = scene.nodes.get(id);
          if (node) {
            choose(node);
          }
        }}
        moveNode={ignore}
      />
      <div className="scroll" tabIndex={0} role="region" aria-label={text('table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('name')}</th>
              <th scope="col">{text('name')}</th>
              <th scope="col">{text('sharedThings')}</th>
              <th scope="col">{text('strength')}</th>
            </tr>
          </thead>
          <tbody>
            {answered
              .filter((tie) => selected === null || tie.from.id === selected || tie.to.id === selected)
              .slice(0, 200)
              .map((tie) => (
                <tr key={`${tie.from.id} ${tie.to.id}`}>
                  {[tie.from.id, tie.to.id].map((id) => (
                    <td key={id}>
                      <button
                        type="button"
                        className="link"
                        onClick={() => {
                          const node = scene.nodes.get(id);
                          if (node) {
                            choose(node);
                          }
                        }}
                      >
                        {nameOf(id)}
                      </button>{' '}
                      <span className="detail">{scene.nodes.get(id)?.country ? names.country(scene.nodes.get(id)?.country ?? '') : ''}</span>
                    </td>
                  ))}
                  <td>{tie.count}</td>
                  <td>{tie.weight.toFixed(2)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const ignore = () => undefined;

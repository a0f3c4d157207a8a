import { useContext, useMemo, useState } from 'react';
import { ask } from '../api/client';
import { cooperation } from '../api/operations';
import { Busy, Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { GraphCanvas } from '../explore/GraphCanvas';
import { shown as showScene, type SceneNode, type SceneTie } from '../explore/scene';
import { useLayout } from '../explore/useLayout';
import { Exports } from '../takeaway/Exports';
import { LanguageContext, useText } from '../i18n';
import { lastingBases, type Basis } from './bases';
import { BasisPicker } from './BasisPicker';
import { communityColourer, metrics, toNetwork, type Metric, type Network } from './network';
import { NetworkPanel } from './NetworkPanel';
import { TieTable } from './TieTable';

const tiesShown = 600;
const metricNames = { strength: 'strength', degree: 'degree', betweenness: 'betweenness', pageRank: 'pageRank' } as const;

/** The network of bodies that cooperate: its strongest ties, a measure as size, communities as colour. */
export function CooperationMap({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const language = useContext(LanguageContext);
  const [by, setBy] = useState(lastingBases);
  const [crossBorder, setCrossBorder] = useState(true);
  const [metric, setMetric] = useState<Metric>('strength');
  const answer = useAnswer(`cooperation ${by.join()} ${crossBorder} ${metric} ${language.tag}`, (signal) =>
    ask(
      cooperation,
      { projection: [...by], crossBorder, first: tiesShown, language: language.tag, isBetweenness: metric === 'betweenness', isPageRank: metric === 'pageRank' },
      signal,
    ),
  );
  const network = useMemo(() => (answer.state === 'ready' ? toNetwork(answer.value.cooperation, metric) : null), [answer.state === 'ready' && answer.value]);
  return (
    <div className="page wide map-page">
      <h1>{text('cooperationMap')}</h1>
      <BasisPicker by={by} setBy={setBy} crossBorder={crossBorder} setCrossBorder={setCrossBorder}>
        <label>
          {text('sizeBy')}{' '}
          <select value={metric} onChange={(event) => setMetric(metrics.find((name) => name === event.target.value) ?? 'strength')}>
            {metrics.map((name) => (
              <option key={name} value={name}>
                {text(metricNames[name])}
              </option>
            ))}
          </select>
        </label>
      </BasisPicker>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {answer.state === 'ready' && network && (
        <>
          <p role="status" className="detail">
            {answer.value.cooperation.tieCount > network.ties.length
              ? text('strongestOf', { shown: network.ties.length, total: answer.value.cooperation.tieCount })
              : text('tieCount', { n: network.ties.length, m: network.scene.nodes.size })}
          </p>
          <Exports
            heading={text('thisNetwork')}
            formats={['nodes.csv', 'edges.csv', 'gexf', 'graphml']}
            of={{ projection: by.join(), where: JSON.stringify({ crossBorder }), metrics: 'strength,degree,pageRank', communities: 'LEIDEN' }}
          />
          <NetworkView network={network} metric={metric} by={by} communities={answer.value.cooperation.communities.communities} choose={choose} />
        </>
      )}
    </div>
  );
}

interface NetworkViewProps {
  readonly network: Network;
  readonly metric: Metric;
  readonly by: readonly Basis[];
  readonly communities: Parameters<typeof NetworkPanel>[0]['communities'];
  readonly choose: (node: SceneNode) => void;
}

function NetworkView({ network, metric, by, communities, choose }: NetworkViewProps) {
  const text = useText();
  const [selected, setSelected] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { scene, members, ties } = network;
  const shown = useMemo(() => showScene(scene), [scene]);
  const { positions, isRunning } = useLayout(scene);
  const [lookOf, widthOf] = useMemo(() => {
    const communityColour = communityColourer(communities);
    const greatest = Math.max(...[...members.values()].map((member) => member.value), Number.MIN_VALUE);
    const heaviest = Math.max(...ties.map((tie) => tie.weight), Number.MIN_VALUE);
    const weights = new Map(ties.map((tie) => [tie.id, tie.weight]));
    return [
      (node: SceneNode) => {
        const member = members.get(node.id);
        const colour = communityColour(member?.community ?? -1);
        // The area, not the width, is the measure.
        return { size: 4 + 15 * Math.sqrt(Math.max(member?.value ?? 0, 0) / greatest), colour };
      },
      (tie: SceneTie) => 0.8 + 4 * Math.sqrt((weights.get(tie.id) ?? 0) / heaviest),
    ] as const;
  }, [members, ties, communities]);
  const chooseById = (id: string) => {
    const member = members.get(id);
    if (member) {
      choose(member.node);
    }
  };
  return (
    <>
      <div className="network">
        <div className="network-picture">
          <Busy when={isRunning} />
          <GraphCanvas
            shown={shown}
            positions={positions}
            selectedNode={selected}
            selectedTie={open}
            label={`${text('cooperationMap')}: ${shown.nodes.length} ${text('nodes')}, ${shown.ties.length} ${text('ties')}`}
            lookOf={lookOf}
            widthOf={widthOf}
            attach={ignore}
            selectNode={setSelected}
            selectTie={setOpen}
            expandNode={chooseById}
            moveNode={ignore}
          />
        </div>
        <NetworkPanel network={network} metric={metric} communities={communities} selected={selected} select={setSelected} choose={choose} />
      </div>
      <TieTable network={network} by={by} selected={selected} open={open} setOpen={setOpen} choose={choose} />
    </>
  );
}

const ignore = () => undefined;

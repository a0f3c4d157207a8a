import type { Scene, SceneTie } from '../explore/scene';
import { useText } from '../i18n';
import { NodeEvidence } from './NodeEvidence';
import { TieEvidence } from './TieEvidence';

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
    <aside className="evidence" aria-label={text('evidence')} tabIndex={0}>
      {tie ? <TieEvidence scene={scene} tie={tie} selectNode={selectNode} /> : node === null ? <p>{text('evidencePick')}</p> : <NodeEvidence id={node} />}
    </aside>
  );
}

import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import type { SceneNode } from '../explore/scene';
import type { Basis } from './bases';
import type { Network } from './network';
import { PairEvidence } from './PairEvidence';

const rowsMax = 100;

export interface TieTableProps {
  readonly network: Network;
  readonly by: readonly Basis[];
  /** Only ties of this body; null for all. */
  readonly selected: string | null;
  readonly open: string | null;
  readonly setOpen: (tie: string | null) => void;
  readonly choose: (node: SceneNode) => void;
}

/** The network's ties as a table, each leading to what the two share and who says so. */
export function TieTable({ network, by, selected, open, setOpen, choose }: TieTableProps) {
  const text = useText();
  const names = useNames();
  const rows = network.ties.filter((tie) => selected === null || tie.from === selected || tie.to === selected);
  return (
    <>
      {rows.length > rowsMax && <p className="detail">{text('strongestOf', { shown: rowsMax, total: rows.length })}</p>}
      <div className="scroll" tabIndex={0} role="region" aria-label={text('table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('name')}</th>
              <th scope="col">{text('partner')}</th>
              <th scope="col">{text('sharedThings')}</th>
              <th scope="col">{text('weight')}</th>
              <th scope="col">{text('evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, rowsMax).map((tie) => (
              <tr key={tie.id}>
                {[tie.from, tie.to].map((id) => {
                  const node = network.members.get(id)?.node;
                  return (
                    <td key={id}>
                      {node && (
                        <>
                          <button type="button" className="link" onClick={() => choose(node)}>
                            <bdi>{node.name}</bdi>
                          </button>{' '}
                          <span className="detail">{node.country && names.country(node.country)}</span>
                        </>
                      )}
                    </td>
                  );
                })}
                <td>{tie.count}</td>
                <td>{tie.weight.toFixed(2)}</td>
                <td>
                  <button type="button" aria-expanded={tie.id === open} onClick={() => setOpen(tie.id === open ? null : tie.id)}>
                    {text('evidence')}
                  </button>
                  {tie.id === open && <PairEvidence from={tie.from} to={tie.to} by={by} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

import { useContext, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { matrixCursor, matrixRow } from '../api/operations';
import { useAnswer } from '../app/useAnswer';
import type { SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import type { Basis } from './bases';
import { OpenedCell } from './OpenedCell';
import { PairEvidence } from './PairEvidence';

// The API gives at most so many of a cell.
const tiesMax = 200;

/** A cell that was opened: which it is, and how many ties are in it. */
export interface OpenCell {
  readonly label: string;
  readonly column: string;
  /** Where its row lies among all of the matrix. */
  readonly rowIndex: number;
  readonly count: number;
}

export interface MatrixCellProps {
  readonly cell: OpenCell;
  readonly rows: 'COUNTRY' | 'PROVINCE';
  readonly by: readonly Basis[];
  readonly crossBorder: boolean;
  readonly choose: (node: SceneNode) => void;
  readonly close: () => void;
}

/** The ties of a cell, each with its evidence. */
export function MatrixCell({ cell, rows, by, crossBorder, choose, close }: MatrixCellProps) {
  const text = useText();
  const language = useContext(LanguageContext);
  const [chosen, setChosen] = useState(0);
  const answer = useAnswer(`cell ${cell.label} ${by.join()} ${crossBorder} ${language.tag}`, async (signal) => {
    const of = { rows, projection: [...by], crossBorder };
    const before = cell.rowIndex === 0 ? null : (await ask(matrixCursor, { ...of, before: cell.rowIndex }, signal)).matrix.rows.pageInfo.endCursor;
    const { matrix } = await ask(matrixRow, { ...of, after: before, first: tiesMax, language: language.tag }, signal);
    return (matrix.rows.nodes?.[0]?.cells.find(({ column }) => column === cell.column)?.ties ?? []).flatMap((tie) =>
      tie.from.node && tie.to.node ? [{ from: toSceneNode(tie.from.node), to: toSceneNode(tie.to.node), count: tie.count }] : [],
    );
  });
  return (
    <OpenedCell label={cell.label} answer={answer} close={close}>
      {answer.state === 'ready' && (
        <ul>
          {answer.value.map(({ from, to, count }, index) => (
            <li key={`${from.id} ${to.id}`}>
              <button type="button" className="link" onClick={() => choose(from)}>
                <bdi>{from.name}</bdi>
              </button>
              {' – '}
              <button type="button" className="link" onClick={() => choose(to)}>
                <bdi>{to.name}</bdi>
              </button>{' '}
              <button type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                {text('evidence')} ({count})
              </button>
              {index === chosen && <PairEvidence from={from.id} to={to.id} by={by} />}
            </li>
          ))}
        </ul>
      )}
      {cell.count > tiesMax && <p>{text('rowsOf', { shown: tiesMax, total: cell.count })}</p>}
    </OpenedCell>
  );
}

import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';
import { allBases, bases, type Basis } from './bases';

export interface BasisPickerProps {
  readonly by: readonly Basis[];
  readonly setBy: (by: readonly Basis[]) => void;
  readonly crossBorder: boolean;
  readonly setCrossBorder: (crossBorder: boolean) => void;
  readonly children?: ReactNode;
}

/** Through what bodies count as tied. */
export function BasisPicker({ by, setBy, crossBorder, setCrossBorder, children }: BasisPickerProps) {
  const text = useText();
  const names = useNames();
  return (
    <fieldset>
      <legend>{text('basis')}</legend>
      {allBases.map((basis) => (
        <label key={basis}>
          <input
            type="checkbox"
            checked={by.includes(basis)}
            // A network of nothing is none.
            disabled={by.length === 1 && by.includes(basis)}
            onChange={() => setBy(by.includes(basis) ? by.filter((other) => other !== basis) : [...by, basis])}
          />{' '}
          {names.value(bases[basis])}
        </label>
      ))}
      <label>
        <input type="checkbox" checked={crossBorder} onChange={() => setCrossBorder(!crossBorder)} /> {text('crossBorder')}
      </label>
      {children}
    </fieldset>
  );
}

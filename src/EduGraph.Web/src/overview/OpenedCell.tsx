import { type ReactNode, useEffect, useRef } from 'react';
import { Failure, Loading } from '../app/States';
import type { useAnswer } from '../app/useAnswer';
import { useText } from '../i18n';

export interface OpenedCellProps {
  readonly label: string;
  readonly answer: ReturnType<typeof useAnswer>;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** What is in a cell of a table: comes into sight when it opens and when its content is there. */
export function OpenedCell({ label, answer, close, children }: OpenedCellProps) {
  const text = useText();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [label, answer.state]);
  return (
    <section className="open-cell" aria-label={label} ref={section}>
      <h2>
        {label}{' '}
        <button type="button" onClick={close}>
          {text('close')}
        </button>
      </h2>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {children}
    </section>
  );
}

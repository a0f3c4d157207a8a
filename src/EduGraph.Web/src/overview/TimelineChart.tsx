import type { Year } from './Timeline';

const height = 260;
const barWidth = 26;
const gap = 8;
const foot = 36;

export interface TimelineChartProps<K extends string> {
  readonly label: string;
  readonly years: readonly Year[];
  readonly kinds: readonly K[];
  readonly colourOf: (kind: K) => string;
  readonly open: (year: number, kind: K) => void;
}

/** Counts of years as stacked columns. The table below is its equal for the keyboard and for readers. */
export function TimelineChart<K extends string>({ label, years, kinds, colourOf, open }: TimelineChartProps<K>) {
  const totals = years.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const greatest = Math.max(1, ...totals);
  const width = years.length * (barWidth + gap);
  return (
    <div className="chart" tabIndex={0} role="region" aria-label={label}>
      <svg width={width} height={height + foot} viewBox={`0 0 ${width} ${height + foot}`} aria-hidden="true">
        {years.map(({ year, counts }, index) => {
          let top = height;
          return (
            <g key={year} transform={`translate(${index * (barWidth + gap)} 0)`}>
              {kinds.map((kind) => {
                const count = counts.get(kind) ?? 0;
                const tall = (count / greatest) * (height - 16);
                top -= tall;
                return (
                  count > 0 && (
                    <rect key={kind} y={top} width={barWidth} height={tall} fill={colourOf(kind)} className="bar-part" onClick={() => open(year, kind)}>
                      <title>{`${year}: ${count}`}</title>
                    </rect>
                  )
                );
              })}
              <text x={barWidth / 2} y={top - 4} className="bar-total">
                {totals[index] || ''}
              </text>
              <text transform={`translate(${barWidth / 2 + 4} ${height + 32}) rotate(-90)`} className="bar-year">
                {year}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

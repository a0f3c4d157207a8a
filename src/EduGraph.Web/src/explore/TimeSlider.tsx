import { useEffect, useMemo, useState } from 'react';
import { useText } from '../i18n';
import { isMotionReduced } from './theme';
import { yearRange, type Scene, type Shown } from './scene';

const yearEveryMs = 900;

/** Winds the picture back to a year, and plays the years; says how much has no date. */
export function TimeSlider({ scene, shown, setYear }: { readonly scene: Scene; readonly shown: Shown; readonly setYear: (year: number | null, isStep: boolean) => void }) {
  const text = useText();
  const range = useMemo(() => yearRange(scene), [scene.nodes, scene.ties]);
  const [isPlaying, setIsPlaying] = useState(false);
  const year = scene.untilYear ?? range?.last ?? 0;

  useEffect(() => {
    if (!isPlaying || !range) {
      return undefined;
    }
    const timer = setTimeout(() => {
      if (year >= range.last) {
        setIsPlaying(false);
        setYear(null, true);
      } else {
        setYear(year + 1, false);
      }
    }, yearEveryMs);
    return () => clearTimeout(timer);
  }, [isPlaying, year, range?.last]);

  if (!range || range.first === range.last) {
    return null;
  }
  // With reduced motion the reader turns the years, one at a time.
  const isStill = isMotionReduced();
  const play = () => {
    if (isStill) {
      const next = scene.untilYear === null ? range.first : year + 1;
      setYear(next >= range.last ? null : next, true);
      return;
    }
    if (!isPlaying && year >= range.last) {
      setYear(range.first, false);
    }
    setIsPlaying(!isPlaying);
  };
  const label = scene.untilYear === null ? text('allYears') : text('years', { year: scene.untilYear });
  return (
    <div className="time">
      <button type="button" onClick={play}>
        {isStill ? text('nextYear') : isPlaying ? text('pause') : text('play')}
      </button>
      <input
        type="range"
        min={range.first}
        max={range.last}
        value={year}
        aria-label={text('date')}
        aria-valuetext={label}
        onChange={(event) => {
          const chosen = Number(event.target.value);
          setYear(chosen >= range.last ? null : chosen, true);
        }}
      />
      <output>{label}</output>
      <span className="detail">{text('undated', { n: shown.undatedCount, total: shown.ties.length })}</span>
    </div>
  );
}

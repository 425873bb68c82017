import { glyph, percent } from '../state/words';

interface StanceProps {
  readonly stance: string;
  readonly strength: string;
  readonly redLine?: boolean;
}

/** Side and firmness in shape and words, so that colour is never the only sign. */
export function StanceMark({ stance, strength, redLine }: StanceProps) {
  return (
    <span class={`stance ${stance}`}>
      <span aria-hidden="true">{glyph(stance)}</span> {stance}, {strength}
      {redLine && <strong class="red-line"> red line</strong>}
    </span>
  );
}

interface ReviewProps {
  readonly review: string;
  readonly confidence?: number | null;
}

/** Who stands behind a coding: a machine that may be wrong, or a person. */
export function ReviewMark({ review, confidence }: ReviewProps) {
  if (review === 'proposed' || review === 'open') {
    return (
      <span class="mark-of proposed">
        proposed by machine
        {confidence === null || confidence === undefined ? '' : `, ${percent(confidence)} sure`}
      </span>
    );
  }
  return <span class={`mark-of ${review}`}>{review}</span>;
}

/** The words of the glossary as the page says them. */
export type Stance = 'for' | 'against' | 'neutral';
export type Strength = 'soft' | 'medium' | 'firm' | 'categorical';
export type Review = 'proposed' | 'accepted' | 'corrected' | 'rejected';

export const STANCES: readonly Stance[] = ['for', 'against', 'neutral'];
export const STRENGTHS: readonly Strength[] = ['soft', 'medium', 'firm', 'categorical'];

const GLYPHS: Record<string, string> = { for: '▲', against: '▼', neutral: '◆' };

export function glyph(stance: string | null | undefined): string {
  return (stance && GLYPHS[stance]) || '·';
}

/** soft 1 … categorical 4; 0 where it is unknown. */
export function strengthLevel(strength: string | null | undefined): number {
  return STRENGTHS.indexOf(strength as Strength) + 1;
}

/** What a step line shows: above zero for, below against, farther out the firmer. */
export function standLevel(stance: string, strength: string): number {
  const side = stance === 'for' ? 1 : stance === 'against' ? -1 : 0;
  return side * strengthLevel(strength);
}

export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '' : `${Math.round(share * 100)} %`;
}

/** An id of the code book in plain words, where the code book gives no label. */
export function plainId(id: string): string {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function count(n: number, one: string, many = one + 's'): string {
  return `${n.toLocaleString()} ${n === 1 ? one : many}`;
}

/** The first of some names, and how many more there are. */
export function someOf(names: readonly string[], most = 6): string {
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${(names.length - most).toLocaleString()} more`;
}

export function dayWords(day: string | null | undefined): string {
  return day ? day : 'day unknown';
}

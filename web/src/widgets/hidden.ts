/** A run of text as it stands, or one character that cannot be seen and could mislead the reader. */
export type Piece = { readonly text: string } | { readonly hidden: string; readonly name: string };

const NAMES: Record<number, string> = {
  0x00ad: 'soft hyphen',
  0x061c: 'Arabic letter mark',
  0x200b: 'zero-width space',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'end of embedding',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'end of isolate',
  0xfeff: 'zero-width no-break space',
};

// The joiners U+200C and U+200D are left alone: Persian, Hindi and emoji are spelled with them.
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

function piece(character: string): Piece {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  return { hidden: `U+${hex}`, name: NAMES[code] ?? 'control character' };
}

/** Cuts a text at characters that cannot be seen, so that the page can show that they are there. */
export function pieces(text: string): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) result.push({ text: text.slice(from, match.index) });
    result.push(piece(match[0]));
    from = match.index + 1;
  }
  if (from < text.length) result.push({ text: text.slice(from) });
  return result;
}

import { pieces } from './hidden';

/** Words of a document as text only; characters that cannot be seen are named in place. */
export function PlainText({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map((piece, i) =>
        'text' in piece ? (
          piece.text
        ) : (
          <span key={i} class="hidden-character" title={`${piece.name} (${piece.hidden})`}>
            {piece.hidden}
          </span>
        ),
      )}
    </>
  );
}

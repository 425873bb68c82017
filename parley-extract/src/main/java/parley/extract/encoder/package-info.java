/**
 * A small text encoder on ONNX Runtime: WordPiece tokens with offsets ({@link
 * parley.extract.encoder.WordPieces}) and networks read from ONNX files ({@link
 * parley.extract.encoder.OnnxNetwork}). Knows nothing of what it is used for; training lives in the
 * benchmark module.
 */
@NullMarked
package parley.extract.encoder;

import org.jspecify.annotations.NullMarked;

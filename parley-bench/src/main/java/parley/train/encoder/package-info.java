/**
 * Fine-tuning of a small BERT encoder with DJL on PyTorch, and its export to ONNX with eight-bit
 * weights. {@link parley.train.encoder.Parameters} holds the weights, {@link
 * parley.train.encoder.Transformer} is the network, {@link parley.train.encoder.AdamW} the
 * optimiser, {@link parley.train.encoder.OnnxGraph} writes what ONNX Runtime reads.
 */
@NullMarked
package parley.train.encoder;

import org.jspecify.annotations.NullMarked;

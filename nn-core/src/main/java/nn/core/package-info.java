/**
 * The matrix and the contracts that everything else is built on.
 *
 * <p>A row is an example, a column is a feature. A {@link nn.core.Layer} maps a batch to a {@link
 * nn.core.Pass}, which holds the output and its own way back; the way back yields {@link
 * nn.core.Gradients}. What learning changes is a {@link nn.core.Parameter} or a {@link
 * nn.core.RunningAverage}; everything else is immutable.
 */
package nn.core;

/**
 * Layers, one a file, each with its forward and backward pass written by hand; the gates, which have two inputs; the
 * containers that join them; and the initialisers that draw their first weights.
 *
 * <p>NaN and infinities are passed on as IEEE arithmetic does, and where the input of an activation that works entry by
 * entry is NaN, its gradient is NaN too. A class says so where it has another rule.
 */
package nn.layers;

package nn.gradcheck.jqwik;

import nn.core.Matrix;

/**
 * The two inputs of a junction.
 *
 * @param x the first input of a junction
 * @param y the second, of as many rows
 */
public record Inputs(Matrix x, Matrix y) {}

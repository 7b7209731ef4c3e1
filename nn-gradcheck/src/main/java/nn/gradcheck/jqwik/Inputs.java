package nn.gradcheck.jqwik;

import nn.core.Matrix;

/** The two inputs of a junction. */
public record Inputs(Matrix x, Matrix y) {}

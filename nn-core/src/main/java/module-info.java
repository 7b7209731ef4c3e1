/**
 * Matrices and the contracts of a neural network. It requires no other module: from scratch, and
 * the compiler proves it.
 */
module nn.core {
    exports nn.core;
}

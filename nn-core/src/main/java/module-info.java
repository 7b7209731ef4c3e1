/**
 * Matrices and the contracts of a neural network. It requires no other module: from scratch, and
 * the compiler proves it. One way to multiply is compiled apart and takes the JDK's vectors where they are there.
 */
module nn.core {
    exports nn.core;
}

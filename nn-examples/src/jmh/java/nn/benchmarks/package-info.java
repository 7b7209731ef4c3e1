/**
 * How fast the project is, alone and next to others: benchmarks for JMH, and programs that take turns with PyTorch and
 * NumPy. None of it is part of the build; the profile {@code jmh} compiles it, and BENCHMARKS.md says how it is run.
 */
package nn.benchmarks;

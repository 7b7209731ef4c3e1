/** Computational graphs of numbers: one function, read as a graph with a way back, and by dual numbers forwards. */
package nn.examples.graphs;

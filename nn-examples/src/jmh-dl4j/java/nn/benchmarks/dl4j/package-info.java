/** The same work done by DL4J, which is Java over native kernels. */
package nn.benchmarks.dl4j;

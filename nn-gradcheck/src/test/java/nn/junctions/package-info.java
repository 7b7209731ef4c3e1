/** Small junctions, each under the contract. */
package nn.junctions;

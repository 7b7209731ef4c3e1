/** Layers, one a file, each with its forward and backward pass written by hand, and the containers that join them. */
package nn.layers;

/** Derivatives by differences, each with its order or its error: nothing here knows what a layer is. */
package nn.gradcheck.numeric;

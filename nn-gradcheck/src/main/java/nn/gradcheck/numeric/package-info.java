/**
 * Derivatives by differences, each with its order or its error: nothing here knows what a layer is.
 *
 * <p>A {@link nn.gradcheck.numeric.Difference} is a rule for functions of one variable, at one step. From it follow, for
 * a scalar function of a matrix, the {@link nn.gradcheck.numeric.PartialDerivative}, the
 * {@link nn.gradcheck.numeric.Gradient} and the {@link nn.gradcheck.numeric.DirectionalDerivative}; for a matrix function
 * of a matrix, the {@link nn.gradcheck.numeric.Jacobian}; and from a gradient, the
 * {@link nn.gradcheck.numeric.Hessian}. A {@link nn.gradcheck.numeric.Ladder} takes many steps instead of one, and knows
 * the error of what it returns.
 */
package nn.gradcheck.numeric;

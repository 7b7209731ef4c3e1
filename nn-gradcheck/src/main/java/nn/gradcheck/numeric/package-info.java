/**
 * Derivatives by differences, each with its order or its error: nothing here knows what a layer is.
 *
 * <p>A {@link nn.gradcheck.numeric.Difference} is a rule for functions of one variable, at one step. From it follow
 *
 * <ul>
 *   <li>for a scalar function of a matrix: {@link nn.gradcheck.numeric.PartialDerivative},
 *       {@link nn.gradcheck.numeric.Gradient}, {@link nn.gradcheck.numeric.DirectionalDerivative};
 *   <li>for a matrix function of a matrix: {@link nn.gradcheck.numeric.Jacobian};
 *   <li>for second derivatives, from a gradient: {@link nn.gradcheck.numeric.Hessian}.
 * </ul>
 *
 * <p>A {@link nn.gradcheck.numeric.Ladder} takes many steps instead of one, and knows the error of its
 * {@link nn.gradcheck.numeric.Estimate}.
 */
package nn.gradcheck.numeric;

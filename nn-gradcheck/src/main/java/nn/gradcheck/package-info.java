/**
 * The gradient check: a hand-written backward pass against differences of the forward pass, with an error bar.
 *
 * <p>{@link nn.gradcheck.GradientCheck} is the entrance; it needs no test engine. The contracts to inherit stand in
 * {@code nn.gradcheck.jqwik}.
 */
package nn.gradcheck;

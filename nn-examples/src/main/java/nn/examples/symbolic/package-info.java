/** Symbolic differentiation: an expression's derivative is another expression, by the rules of calculus. */
package nn.examples.symbolic;

/**
 * Contracts to inherit: a test class that says how to make a layer is a complete test of it.
 *
 * <p>The one package that knows jqwik. A contract's properties draw sizes, numbers and seeds, and shrink what fails.
 */
package nn.gradcheck.jqwik;

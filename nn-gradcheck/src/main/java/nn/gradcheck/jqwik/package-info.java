/**
 * Contracts to inherit: a test class that says how to make a layer is a complete test of it.
 *
 * <p>The one package that knows jqwik. A contract's properties draw sizes, numbers and seeds, and shrink what fails,
 * within the same failure, to a line of Java that repeats it. Wherever this module is on the class path, a property of
 * one's own takes {@code @ForAll Matrix}, with {@link nn.gradcheck.jqwik.Rows}, {@link nn.gradcheck.jqwik.Columns} and
 * {@link nn.gradcheck.jqwik.Entries} to say which.
 */
package nn.gradcheck.jqwik;

/**
 * Runnable programs: {@link nn.examples.Main} learns to read digits, and its command {@code check} checks the gradients
 * of every layer; {@link nn.examples.Xor} and {@link nn.examples.LinearRegression} are the smallest networks there are.
 *
 * <p>Of gradient descent itself tell {@link nn.examples.StableRates}, {@link nn.examples.LocalMinimum},
 * {@link nn.examples.DescentPaths} and {@link nn.examples.BatchSizes}.
 */
package nn.examples;
